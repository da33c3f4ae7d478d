export const id = 422;
export const ids = [422];
export const modules = {

/***/ 4422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ecr: () => (/* binding */ Ecr)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8249);
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3422);
/* harmony import */ var _aws_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2777);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(855);




// Without these BatchGetImage answers one platform's manifest in place of the index.
const manifestTypes = [
    'oci.image.index',
    'oci.image.manifest',
    'docker.distribution.manifest.list',
    'docker.distribution.manifest',
];
const acceptedMediaTypes = manifestTypes.map((type) => type.startsWith('oci') ? `application/vnd.${type}.v1+json` : `application/vnd.${type}.v2+json`);
const mostTagPages = 10;
/** The ECR calls of the suite, all of them reads. */
class Ecr {
    #client;
    #options;
    constructor(connection) {
        this.#client = new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_2__/* .ECRClient */ .S70((0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)(connection));
        this.#client.middlewareStack.use((0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .errorPlugin */ .I)(connection));
        this.#options = connection.signal ? { abortSignal: connection.signal } : {};
    }
    /** The image behind a tag or a digest. */
    async findImage(repository, version) {
        const command = new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_2__/* .DescribeImagesCommand */ .ji5({
            ...named(repository),
            imageIds: [imageId(version)],
        });
        try {
            const { imageDetails } = await this.#client.send(command, this.#options);
            return { digest: imageDetails?.[0]?.imageDigest ?? version };
        }
        catch (thrown) {
            if ((0,_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isAwsError */ .m_)(thrown, 'ImageNotFoundException'))
                return { missing: 'image' };
            if ((0,_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isAwsError */ .m_)(thrown, 'RepositoryNotFoundException'))
                return { missing: 'repository' };
            throw thrown;
        }
    }
    /** The tags of the images that were pushed last, the newest first; of the first 10,000 that AWS lists, in its own order. */
    async newestTags(repository, count) {
        const input = {
            ...named(repository),
            filter: { tagStatus: 'TAGGED' },
        };
        const pages = (0,_aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_2__/* .paginateDescribeImages */ .XiR)({ client: this.#client, pageSize: 1_000 }, input, this.#options);
        const images = [];
        let seen = 0;
        for await (const page of pages) {
            images.push(...(page.imageDetails ?? []));
            seen += 1;
            if (seen === mostTagPages)
                break;
        }
        images.sort((a, b) => pushedAt(b) - pushedAt(a));
        return images.flatMap((image) => image.imageTags ?? []).slice(0, count);
    }
    /** The manifest, or the index of several, as the registry keeps it. */
    async manifest(repository, digest) {
        const imageIds = [imageId(digest)];
        const command = new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_2__/* .BatchGetImageCommand */ .P8n({
            ...named(repository),
            imageIds,
            acceptedMediaTypes,
        });
        const { images } = await this.#client.send(command, this.#options);
        const text = images?.[0]?.imageManifest;
        return text === undefined ? undefined : JSON.parse(text);
    }
    /** An image's configuration, fetched from where ECR keeps it on the client's own way: proxy, trust, time limits. */
    async config(repository, digest) {
        const command = new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_2__/* .GetDownloadUrlForLayerCommand */ .pKL({
            ...named(repository),
            layerDigest: digest,
        });
        const { downloadUrl = '' } = await this.#client.send(command, this.#options);
        try {
            return (await this.#fetch(new URL(downloadUrl)));
        }
        catch (thrown) {
            this.#options.abortSignal?.throwIfAborted();
            throw new _aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy('ecr:GetDownloadUrlForLayer', thrown);
        }
    }
    async #fetch(url) {
        const { protocol, hostname, port, pathname: path } = url;
        const query = Object.fromEntries(url.searchParams);
        const headers = { host: url.host };
        const where = { protocol, hostname, path, query, headers, method: 'GET' };
        const request = new _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_3__.HttpRequest({ ...where, ...(port ? { port: Number(port) } : {}) });
        const { response } = await this.#client.config.requestHandler.handle(request, this.#options);
        const bytes = await this.#client.config.streamCollector(response.body);
        if (response.statusCode !== 200)
            throw new Error(`the layer's address answered ${response.statusCode}`);
        return JSON.parse(new TextDecoder().decode(bytes));
    }
}
function named({ account, name }) {
    return { registryId: account, repositoryName: name };
}
function imageId(version) {
    return version.includes(':') ? { imageDigest: version } : { imageTag: version };
}
function pushedAt({ imagePushedAt }) {
    return imagePushedAt?.getTime() ?? 0;
}


/***/ })

};
