export const id = 321;
export const ids = [321];
export const modules = {

/***/ 3321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ssm: () => (/* binding */ Ssm)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4736);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(855);


// As many as one filter takes.
const namesAtOnce = 50;
/** The Systems Manager calls of the suite: none returns a value. */
class Ssm {
    #client;
    #options;
    constructor(connection) {
        this.#client = new _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_1__/* .SSMClient */ .jBj((0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .clientConfig */ .y)(connection));
        this.#client.middlewareStack.use((0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .errorPlugin */ .I)(connection));
        this.#options = connection.signal ? { abortSignal: connection.signal } : {};
    }
    /** Those of the names that are parameters. */
    async existing(names) {
        const found = new Set();
        for (let from = 0; from < names.length; from += namesAtOnce) {
            const filter = {
                Key: 'Name',
                Option: 'Equals',
                Values: names.slice(from, from + namesAtOnce),
            };
            const input = { ParameterFilters: [filter] };
            const pages = (0,_aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_1__/* .paginateDescribeParameters */ .d8_)({ client: this.#client, pageSize: 50 }, input, this.#options);
            for await (const page of pages)
                for (const { Name = '' } of page.Parameters ?? [])
                    found.add(Name);
        }
        return found;
    }
}


/***/ })

};
