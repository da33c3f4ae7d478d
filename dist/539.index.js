export const id = 539;
export const ids = [539];
export const modules = {

/***/ 4539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SecretsManager: () => (/* binding */ SecretsManager)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2994);
/* harmony import */ var _aws_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2777);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(855);



/** The Secrets Manager calls of the suite: none returns a value. */
class SecretsManager {
    #client;
    #options;
    constructor(connection) {
        this.#client = new _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_2__/* .SecretsManagerClient */ ._H((0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)(connection));
        this.#client.middlewareStack.use((0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .errorPlugin */ .I)(connection));
        this.#options = connection.signal ? { abortSignal: connection.signal } : {};
    }
    /** By name or ARN; undefined when there is none. */
    async describe(id) {
        try {
            const command = new _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_2__/* .DescribeSecretCommand */ .X5({ SecretId: id });
            const secret = await this.#client.send(command, this.#options);
            return { deleted: secret.DeletedDate !== undefined, stages: secret.VersionIdsToStages ?? {} };
        }
        catch (thrown) {
            if ((0,_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isAwsError */ .m_)(thrown, 'ResourceNotFoundException'))
                return undefined;
            throw thrown;
        }
    }
}


/***/ })

};
