export const id = 876;
export const ids = [876];
export const modules = {

/***/ 3876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sts: () => (/* binding */ Sts)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1695);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(855);


class Sts {
    #client;
    #options;
    constructor(connection) {
        this.#client = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__/* .STSClient */ .iM((0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .clientConfig */ .y)(connection));
        this.#client.middlewareStack.use((0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .errorPlugin */ .I)(connection));
        this.#options = connection.signal ? { abortSignal: connection.signal } : {};
    }
    async callerIdentity() {
        const answer = await this.#client.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__/* .GetCallerIdentityCommand */ .zI({}), this.#options);
        return { account: answer.Account ?? '', arn: answer.Arn ?? '' };
    }
    /** Goes unsigned: the token is the credential. The session lasts as long as STS says, one hour by default. */
    async assumeRole(request) {
        const command = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__/* .AssumeRoleWithWebIdentityCommand */ .WH({
            RoleArn: request.roleArn,
            RoleSessionName: request.sessionName,
            WebIdentityToken: request.token,
        });
        const { Credentials: keys } = await this.#client.send(command, this.#options);
        return {
            accessKeyId: keys?.AccessKeyId ?? '',
            secretAccessKey: keys?.SecretAccessKey ?? '',
            ...(keys?.SessionToken ? { sessionToken: keys.SessionToken } : {}),
            ...(keys?.Expiration ? { expiration: keys.Expiration } : {}),
        };
    }
}


/***/ })

};
