export const id = 550;
export const ids = [550];
export const modules = {

/***/ 8550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec2: () => (/* binding */ Ec2)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5193);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(855);


/** The EC2 calls of the suite: all of them only look. */
class Ec2 {
    #client;
    #options;
    constructor(connection) {
        this.#client = new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__/* .EC2Client */ .gu5((0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .clientConfig */ .y)(connection));
        this.#client.middlewareStack.use((0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .errorPlugin */ .I)(connection));
        this.#options = connection.signal ? { abortSignal: connection.signal } : {};
    }
    async subnets(tags) {
        const command = new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__/* .DescribeSubnetsCommand */ .jSW({ Filters: filters(tags) });
        const { Subnets = [] } = await this.#client.send(command, this.#options);
        return Subnets.map(({ SubnetId = '', VpcId }) => ({ id: SubnetId, vpc: VpcId }));
    }
    async securityGroups(tags) {
        const command = new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__/* .DescribeSecurityGroupsCommand */ .jsQ({ Filters: filters(tags) });
        const { SecurityGroups = [] } = await this.#client.send(command, this.#options);
        return SecurityGroups.map(({ GroupId = '', VpcId }) => ({ id: GroupId, vpc: VpcId }));
    }
}
function filters(tags) {
    return Object.entries(tags).map(([key, value]) => ({ Name: `tag:${key}`, Values: [value] }));
}


/***/ })

};
