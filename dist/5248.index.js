export const id = 5248;
export const ids = [5248];
export const modules = {

/***/ 5248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   httpSend: () => (/* binding */ httpSend)
/* harmony export */ });
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44942);

/** The toolkit's own client, which knows the runner's proxies and is part of every action anyway. */
function httpSend(userAgent) {
    const client = new _actions_http_client__WEBPACK_IMPORTED_MODULE_0__/* .HttpClient */ .Qq(userAgent, [], { allowRetries: false, socketTimeout: 30_000 });
    return async ({ url, headers, body: sent }) => {
        const asked = { ...headers };
        const response = await (sent === undefined
            ? client.get(url, asked)
            : client.post(url, sent, { ...asked, 'content-type': 'application/json' }));
        const { message } = response;
        const body = await response.readBody();
        const named = Object.entries(message.headers).map(([name, value]) => [name, value?.toString()]);
        return { status: message.statusCode ?? 0, headers: Object.fromEntries(named), body };
    };
}


/***/ })

};
