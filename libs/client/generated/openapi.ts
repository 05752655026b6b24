// Written by libs/client/generate.mjs. Do not change it by hand.
export interface paths {
  "/health/live": {
    /** Whether the process runs */
    get: {
      parameters: {
      };
      responses: {
        200: {
          content: {
            "application/json": {
              /** @enum {string} */
              status: "live";
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/health/ready": {
    /** Whether it should get requests */
    get: {
      parameters: {
      };
      responses: {
        200: {
          content: {
            "application/json": {
              /** @enum {string} */
              status: "ready" | "degraded";
              /** @description By what was looked at */
              checks: {
                [key: string]: "up" | "down";
              };
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/audit/entries": {
    /** List audit entries */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["AuditEntryPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/audit/entries/search": {
    /** List audit entries by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["AuditEntryPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/audit/entries/{id}": {
    /** Read one audit entry */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["AuditEntry"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/api-keys": {
    /** List api keys */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ApiKeyPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create an api key */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateApiKey"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["ApiKey"] & {
              /** @description What goes into `X-API-Key`. Shown this once: an answer that is replayed is without it */
              key?: string;
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/api-keys/search": {
    /** List api keys by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ApiKeyPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/api-keys/{id}": {
    /** Read one api key */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ApiKey"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete an api key */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change an api key */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateApiKey"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ApiKey"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/confirmation": {
    /** Confirm an address by the token of a mail and the password of the registration */
    post: {
      parameters: {
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["TokenAndPassword"];
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/explain": {
    /** Why you, or an account in your reach, may do something, or may not */
    get: {
      parameters: {
        query: {
          method: "GET" | "HEAD" | "POST" | "PATCH" | "PUT" | "DELETE";
          path: string;
          account?: string;
          apiKey?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ExplanationAnswer"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/login": {
    /** Sign in */
    post: {
      parameters: {
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["Credentials"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["TokenPair"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/logout": {
    /** End the session of a refresh token */
    post: {
      parameters: {
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["RefreshRequest"];
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/me": {
    /** Read one profile */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Profile"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a profile */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateProfile"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Profile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/me/addresses": {
    /** List saved addresses */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["SavedAddressPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a saved address */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateSavedAddress"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["SavedAddress"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/me/addresses/search": {
    /** List saved addresses by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["SavedAddressPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/me/addresses/{id}": {
    /** Read one saved address */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["SavedAddress"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a saved address */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a saved address */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateSavedAddress"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["SavedAddress"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/me/erasure": {
    /** Have oneself forgotten, for good; what has to be kept is kept without the person */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["OwnErasure"];
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/me/export": {
    /** Order a file of all that is known of oneself */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      responses: {
        202: {
          content: {
            "application/json": components["schemas"]["PersonalDataExport"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/me/second-factor": {
    /** Get the secret of a second factor (TOTP, RFC 6238); it is asked for once it is confirmed */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["OwnPassword"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["NewSecret"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/me/second-factor/confirmation": {
    /** Show by a code that an app has the secret; signing in takes a code from now on */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["FirstCode"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["RecoveryCodes"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/me/second-factor/removal": {
    /** Sign in by the password alone again */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["OwnPassword"];
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/password": {
    /** Set a password by the token of an invitation or a reset; all sessions end */
    post: {
      parameters: {
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["TokenAndPassword"];
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/password-reset": {
    /** Ask for a mail by which a new password can be set */
    post: {
      parameters: {
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["PasswordResetRequest"];
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/refresh": {
    /** Change a refresh token for a new pair */
    post: {
      parameters: {
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["RefreshRequest"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["TokenPair"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/registration": {
    /** Ask for a customer account; a mail asks to confirm the address */
    post: {
      parameters: {
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["Registration"];
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/session": {
    /** Let the browser open pages, by an access token or by e-mail address and password */
    post: {
      parameters: {
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["PageSessionRequest"];
          "application/x-www-form-urlencoded": components["schemas"]["PageSessionRequest"];
        };
      };
      responses: {
        204: {
          content?: never;
        };
        303: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Have the browser forget that it may open pages */
    delete: {
      parameters: {
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/sessions": {
    /** List sessions */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["SessionPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/sessions/search": {
    /** List sessions by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["SessionPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/sessions/{id}": {
    /** Read one session */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Session"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a session */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/auth/token": {
    /** Sign in or refresh by OAuth 2.0, for tools that know it; errors are as everywhere */
    post: {
      parameters: {
      };
      requestBody: {
        content: {
          "application/x-www-form-urlencoded": components["schemas"]["GrantRequest"];
          "application/json": components["schemas"]["GrantRequest"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["GrantAnswer"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/allocations": {
    /** List allocations */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["AllocationPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/allocations/search": {
    /** List allocations by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["AllocationPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/allocations/{id}": {
    /** Read one allocation */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Allocation"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/attribute-values": {
    /** List attribute values */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["AttributeValuePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create an attribute value */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateAttributeValue"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["AttributeValue"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/attribute-values/batch": {
    /** Create, update, delete up to 500 attribute values at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateAttributeValueItem"] | components["schemas"]["UpdateAttributeValueItem"] | components["schemas"]["DeleteAttributeValueItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["AttributeValue"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/attribute-values/search": {
    /** List attribute values by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `slug`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["AttributeValuePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/attribute-values/{id}": {
    /** Read one attribute value */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["AttributeValue"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete an attribute value */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change an attribute value */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateAttributeValue"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["AttributeValue"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/attributes": {
    /** List attributes */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["AttributePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create an attribute */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateAttribute"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Attribute"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/attributes/batch": {
    /** Create, update, delete up to 500 attributes at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateAttributeItem"] | components["schemas"]["UpdateAttributeItem"] | components["schemas"]["DeleteAttributeItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Attribute"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/attributes/search": {
    /** List attributes by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `code`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["AttributePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/attributes/{id}": {
    /** Read one attribute */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Attribute"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete an attribute */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change an attribute */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateAttribute"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Attribute"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/categories": {
    /** List categories */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CategoryPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a category */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateCategory"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Category"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/categories/batch": {
    /** Create, update, delete up to 500 categories at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateCategoryItem"] | components["schemas"]["UpdateCategoryItem"] | components["schemas"]["DeleteCategoryItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Category"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/categories/search": {
    /** List categories by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `description`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CategoryPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/categories/{id}": {
    /** Read one category */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Category"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a category */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a category */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateCategory"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Category"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/categories/{id}/archival": {
    /** Archive a category: it is in no list that does not ask for it */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Category"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Take a category out of the archive */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Category"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/collection-products": {
    /** List collection products */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CollectionProductPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a collection product */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateCollectionProduct"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["CollectionProduct"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/collection-products/batch": {
    /** Create, update, delete up to 500 collection products at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateCollectionProductItem"] | components["schemas"]["UpdateCollectionProductItem"] | components["schemas"]["DeleteCollectionProductItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["CollectionProduct"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/collection-products/search": {
    /** List collection products by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CollectionProductPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/collection-products/{id}": {
    /** Read one collection product */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CollectionProduct"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a collection product */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a collection product */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateCollectionProduct"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CollectionProduct"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/collections": {
    /** List collections */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CollectionPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a collection */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateCollection"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Collection"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/collections/batch": {
    /** Create, update, delete up to 500 collections at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateCollectionItem"] | components["schemas"]["UpdateCollectionItem"] | components["schemas"]["DeleteCollectionItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Collection"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/collections/search": {
    /** List collections by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `description`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CollectionPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/collections/{id}": {
    /** Read one collection */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Collection"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a collection */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a collection */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateCollection"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Collection"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/listings": {
    /** List listings */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ListingPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a listing */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateListing"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Listing"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/listings/batch": {
    /** Create, update, delete up to 500 listings at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateListingItem"] | components["schemas"]["UpdateListingItem"] | components["schemas"]["DeleteListingItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Listing"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/listings/search": {
    /** List listings by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ListingPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/listings/{id}": {
    /** Read one listing */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Listing"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a listing */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a listing */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateListing"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Listing"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/price-changes": {
    /** List price changes */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PriceChangePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/price-changes/search": {
    /** List price changes by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PriceChangePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/price-changes/{id}": {
    /** Read one price change */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PriceChange"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/prices": {
    /** List prices */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PricePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a price */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreatePrice"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Price"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/prices/batch": {
    /** Create, update, delete up to 500 prices at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreatePriceItem"] | components["schemas"]["UpdatePriceItem"] | components["schemas"]["DeletePriceItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Price"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/prices/search": {
    /** List prices by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PricePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/prices/{id}": {
    /** Read one price */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Price"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a price */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a price */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdatePrice"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Price"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/product-media": {
    /** List product media */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ProductMediaPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create product media */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateProductMedia"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["ProductMedia"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/product-media/batch": {
    /** Create, update, delete up to 500 product media at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateProductMediaItem"] | components["schemas"]["UpdateProductMediaItem"] | components["schemas"]["DeleteProductMediaItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["ProductMedia"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/product-media/search": {
    /** List product media by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ProductMediaPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/product-media/{id}": {
    /** Read one product media */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ProductMedia"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete product media */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change product media */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateProductMedia"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ProductMedia"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/product-type-attributes": {
    /** List product type attributes */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ProductTypeAttributePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a product type attribute */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateProductTypeAttribute"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["ProductTypeAttribute"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/product-type-attributes/batch": {
    /** Create, update, delete up to 500 product type attributes at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateProductTypeAttributeItem"] | components["schemas"]["UpdateProductTypeAttributeItem"] | components["schemas"]["DeleteProductTypeAttributeItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["ProductTypeAttribute"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/product-type-attributes/search": {
    /** List product type attributes by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ProductTypeAttributePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/product-type-attributes/{id}": {
    /** Read one product type attribute */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ProductTypeAttribute"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a product type attribute */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a product type attribute */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateProductTypeAttribute"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ProductTypeAttribute"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/product-types": {
    /** List product types */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ProductTypePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a product type */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateProductType"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["ProductType"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/product-types/batch": {
    /** Create, update, delete up to 500 product types at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateProductTypeItem"] | components["schemas"]["UpdateProductTypeItem"] | components["schemas"]["DeleteProductTypeItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["ProductType"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/product-types/search": {
    /** List product types by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `slug`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ProductTypePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/product-types/{id}": {
    /** Read one product type */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ProductType"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a product type */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a product type */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateProductType"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ProductType"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/products": {
    /** List products */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ProductPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a product */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateProduct"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Product"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/products/batch": {
    /** Create, update, delete up to 500 products at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateProductItem"] | components["schemas"]["UpdateProductItem"] | components["schemas"]["DeleteProductItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Product"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/products/facets": {
    /** Count the products of a list by the values of their attributes */
    get: {
      parameters: {
        query?: {
          attributes?: string;
          q?: string;
          filter?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              total: number;
              facets: {
                attribute: string;
                name: string;
                kind: string;
                values?: {
                  value: unknown;
                  name?: string;
                  color?: string;
                  count: number;
                }[];
                min?: number;
                max?: number;
                count?: number;
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/products/search": {
    /** List products by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `description`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ProductPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/products/{id}": {
    /** Read one product */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Product"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a product */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a product */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateProduct"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Product"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/products/{id}/archival": {
    /** Archive a product: it is in no list that does not ask for it */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Product"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Take a product out of the archive */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Product"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/products/{id}/duplicates": {
    /** Make a draft of the same product, with variants, values and media */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Product"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/products/{id}/variants/generation": {
    /** Make the variants of a product from the choices of its selection attributes */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["GenerateVariants"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              dryRun: boolean;
              existing: number;
              created: {
                id?: string;
                sku: string;
                attributes: {
                  [key: string]: string;
                };
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/reservations": {
    /** List reservations */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReservationPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/reservations/search": {
    /** List reservations by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReservationPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/reservations/{id}": {
    /** Read one reservation */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Reservation"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/stock": {
    /** List stock */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StockPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create stock */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateStock"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Stock"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/stock-movements": {
    /** List stock movements */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StockMovementPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/stock-movements/search": {
    /** List stock movements by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StockMovementPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/stock-movements/{id}": {
    /** Read one stock movement */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StockMovement"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/stock/adjustments": {
    /** Adjust up to 500 rows, all or none */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["StockAdjustments"];
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/stock/batch": {
    /** Create, update, delete up to 500 stock at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateStockItem"] | components["schemas"]["UpdateStockItem"] | components["schemas"]["DeleteStockItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Stock"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/stock/search": {
    /** List stock by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StockPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/stock/{id}": {
    /** Read one stock */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Stock"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete stock */
    delete: {
      parameters: {
        header: {
          "If-Match": string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change stock */
    patch: {
      parameters: {
        header: {
          "Idempotency-Key"?: string;
          "If-Match": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateStock"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Stock"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/stock/{id}/adjustments": {
    /** Adjust stock */
    post: {
      parameters: {
        header: {
          "Idempotency-Key"?: string;
          "If-Match": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["StockAdjustment"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Stock"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/stock/{id}/transfers": {
    /** Transfer stock */
    post: {
      parameters: {
        header: {
          "Idempotency-Key"?: string;
          "If-Match": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["StockTransfer"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Stock"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/variants": {
    /** List variants */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["VariantPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a variant */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateVariant"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Variant"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/variants/batch": {
    /** Create, update, delete up to 500 variants at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateVariantItem"] | components["schemas"]["UpdateVariantItem"] | components["schemas"]["DeleteVariantItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Variant"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/variants/search": {
    /** List variants by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `sku`, `name`, `barcode`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["VariantPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/variants/{id}": {
    /** Read one variant */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Variant"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a variant */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a variant */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateVariant"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Variant"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/variants/{id}/archival": {
    /** Archive a variant: it is in no list that does not ask for it */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Variant"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Take a variant out of the archive */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Variant"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/variants/{id}/price": {
    /** What a variant costs in a channel, for a quantity and a buyer */
    get: {
      parameters: {
        query: {
          channel: string;
          quantity?: number;
          buyer?: string;
          at?: string | null;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Price"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/warehouse-channels": {
    /** List warehouse channels */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["WarehouseChannelPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a warehouse channel */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateWarehouseChannel"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["WarehouseChannel"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/warehouse-channels/batch": {
    /** Create, update, delete up to 500 warehouse channels at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateWarehouseChannelItem"] | components["schemas"]["UpdateWarehouseChannelItem"] | components["schemas"]["DeleteWarehouseChannelItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["WarehouseChannel"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/warehouse-channels/search": {
    /** List warehouse channels by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["WarehouseChannelPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/warehouse-channels/{id}": {
    /** Read one warehouse channel */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["WarehouseChannel"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a warehouse channel */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a warehouse channel */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateWarehouseChannel"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["WarehouseChannel"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/warehouses": {
    /** List warehouses */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["WarehousePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a warehouse */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateWarehouse"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Warehouse"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/warehouses/batch": {
    /** Create, update, delete up to 500 warehouses at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateWarehouseItem"] | components["schemas"]["UpdateWarehouseItem"] | components["schemas"]["DeleteWarehouseItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Warehouse"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/warehouses/search": {
    /** List warehouses by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `code`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["WarehousePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/catalog/warehouses/{id}": {
    /** Read one warehouse */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Warehouse"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a warehouse */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a warehouse */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateWarehouse"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Warehouse"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/jobs": {
    /** List jobs */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["JobPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/jobs/recurrences": {
    /** List recurrences */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["RecurrencePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/jobs/recurrences/search": {
    /** List recurrences by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["RecurrencePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/jobs/recurrences/{id}": {
    /** Read one recurrence */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Recurrence"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/jobs/search": {
    /** List jobs by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["JobPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/jobs/{id}": {
    /** Read one job */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Job"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/jobs/{id}/cancellation": {
    /** Cancel a job that is not over; one that runs stops within seconds */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        202: {
          content: {
            "application/json": components["schemas"]["Job"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/jobs/{id}/events": {
    /** Watch a job: an event `job` with the whole row now and after each change, until it is over */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "text/event-stream": string;
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/jobs/{id}/retries": {
    /** Have a failed job done again */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        202: {
          content: {
            "application/json": components["schemas"]["Job"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/countries": {
    /** List countries */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CountryPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a country */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateCountry"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Country"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/countries/batch": {
    /** Create, update, delete up to 500 countries at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateCountryItem"] | components["schemas"]["UpdateCountryItem"] | components["schemas"]["DeleteCountryItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Country"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/countries/search": {
    /** List countries by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `code`, `alpha3`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CountryPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/countries/{id}": {
    /** Read one country */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Country"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a country */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a country */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateCountry"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Country"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/currencies": {
    /** List currencies */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CurrencyPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a currency */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateCurrency"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Currency"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/currencies/batch": {
    /** Create, update up to 500 currencies at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateCurrencyItem"] | components["schemas"]["UpdateCurrencyItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Currency"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/currencies/search": {
    /** List currencies by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `code`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CurrencyPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/currencies/{id}": {
    /** Read one currency */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Currency"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a currency */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateCurrency"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Currency"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/files": {
    /** List files */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["FilePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Upload a file; its type is found out from its content */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "multipart/form-data": components["schemas"]["UploadForm"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["File"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/files/search": {
    /** List files by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["FilePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/files/{id}": {
    /** Read one file */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["File"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a file */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a file */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateFile"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["File"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/files/{id}/content": {
    /** Download a file, or a smaller variant of an image; `Range` is heeded */
    get: {
      parameters: {
        query?: {
          variant?: "thumbnail" | "small" | "medium" | "large";
          expires?: string;
          signature?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "*/*": string;
          };
        };
        206: {
          content: {
            "*/*": string;
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/files/{id}/links": {
    /** Make a link that opens the content of a file for whoever has it */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateFileLink"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["FileLink"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/languages": {
    /** List languages */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["LanguagePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a language */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateLanguage"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Language"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/languages/batch": {
    /** Create, update, delete up to 500 languages at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateLanguageItem"] | components["schemas"]["UpdateLanguageItem"] | components["schemas"]["DeleteLanguageItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Language"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/languages/search": {
    /** List languages by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `nativeName`, `code`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["LanguagePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/languages/{id}": {
    /** Read one language */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Language"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a language */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a language */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateLanguage"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Language"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/settings": {
    /** List setting values */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["SettingValuePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a setting value */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateSetting"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["SettingValue"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/settings/batch": {
    /** Create, update, delete up to 500 setting values at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateSettingValueItem"] | components["schemas"]["UpdateSettingValueItem"] | components["schemas"]["DeleteSettingValueItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["SettingValue"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/settings/definitions": {
    /** What can be set, as far as one may read it */
    get: {
      parameters: {
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["SettingDefinition"][];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/settings/search": {
    /** List setting values by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["SettingValuePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/settings/{id}": {
    /** Read one setting value */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["SettingValue"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a setting value */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a setting value */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateSetting"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["SettingValue"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/tags": {
    /** List tags */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["TagPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a tag */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateTag"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Tag"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/tags/batch": {
    /** Create, update, delete up to 500 tags at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateTagItem"] | components["schemas"]["UpdateTagItem"] | components["schemas"]["DeleteTagItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Tag"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/tags/search": {
    /** List tags by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `description`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["TagPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/tags/{id}": {
    /** Read one tag */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Tag"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a tag */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a tag */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateTag"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Tag"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/tax-classes": {
    /** List tax classes */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["TaxClassPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a tax class */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateTaxClass"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["TaxClass"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/tax-classes/batch": {
    /** Create, update, delete up to 500 tax classes at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateTaxClassItem"] | components["schemas"]["UpdateTaxClassItem"] | components["schemas"]["DeleteTaxClassItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["TaxClass"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/tax-classes/search": {
    /** List tax classes by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `code`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["TaxClassPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/tax-classes/{id}": {
    /** Read one tax class */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["TaxClass"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a tax class */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a tax class */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateTaxClass"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["TaxClass"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/tax-rates": {
    /** List tax rates */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["TaxRatePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a tax rate */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateTaxRate"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["TaxRate"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/tax-rates/batch": {
    /** Create, update, delete up to 500 tax rates at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateTaxRateItem"] | components["schemas"]["UpdateTaxRateItem"] | components["schemas"]["DeleteTaxRateItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["TaxRate"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/tax-rates/search": {
    /** List tax rates by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["TaxRatePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/tax-rates/{id}": {
    /** Read one tax rate */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["TaxRate"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a tax rate */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a tax rate */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateTaxRate"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["TaxRate"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/units": {
    /** List units */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["UnitPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a unit */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateUnit"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Unit"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/units/batch": {
    /** Create, update, delete up to 500 units at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateUnitItem"] | components["schemas"]["UpdateUnitItem"] | components["schemas"]["DeleteUnitItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Unit"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/units/search": {
    /** List units by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `symbol`, `code`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["UnitPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/minor/units/{id}": {
    /** Read one unit */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Unit"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a unit */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a unit */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateUnit"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Unit"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders": {
    /** List orders */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create an order */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateOrder"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Order"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/discounts": {
    /** List order discounts */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderDiscountPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create an order discount */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateOrderDiscount"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["OrderDiscount"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/discounts/batch": {
    /** Create, update, delete up to 500 order discounts at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateOrderDiscountItem"] | components["schemas"]["UpdateOrderDiscountItem"] | components["schemas"]["DeleteOrderDiscountItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["OrderDiscount"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/discounts/search": {
    /** List order discounts by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderDiscountPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/discounts/{id}": {
    /** Read one order discount */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderDiscount"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete an order discount */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change an order discount */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateOrderDiscount"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderDiscount"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/events": {
    /** List order events */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderEventPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/events/search": {
    /** List order events by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderEventPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/events/{id}": {
    /** Read one order event */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderEvent"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/fulfilment-lines": {
    /** List fulfilment lines */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["FulfilmentLinePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/fulfilment-lines/search": {
    /** List fulfilment lines by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["FulfilmentLinePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/fulfilment-lines/{id}": {
    /** Read one fulfilment line */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["FulfilmentLine"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/fulfilments": {
    /** List fulfilments */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["FulfilmentPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/fulfilments/search": {
    /** List fulfilments by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["FulfilmentPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/fulfilments/{id}": {
    /** Read one fulfilment */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Fulfilment"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a fulfilment */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateFulfilment"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Fulfilment"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/fulfilments/{id}/cancellation": {
    /** Cancel a fulfilment */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Fulfilment"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/fulfilments/{id}/delivery": {
    /** Deliver a fulfilment */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Fulfilment"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/fulfilments/{id}/packing-slip": {
    /** The packing slip as a page, for a browser that has signed in or has a link */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "text/html": string;
          };
        };
        303: {
          content: {
            "application/problem+json": components["schemas"]["Problem"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/fulfilments/{id}/packing-slip/links": {
    /** A link to the packing slip, which opens it for whoever has the link until it expires */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateDocumentLink"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["DocumentLink"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/fulfilments/{id}/shipment": {
    /** Ship a fulfilment */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Fulfilment"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/lines": {
    /** List order lines */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderLinePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create an order line */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateOrderLine"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["OrderLine"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/lines/batch": {
    /** Create, update, delete up to 500 order lines at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateOrderLineItem"] | components["schemas"]["UpdateOrderLineItem"] | components["schemas"]["DeleteOrderLineItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["OrderLine"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/lines/search": {
    /** List order lines by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `productName`, `sku`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderLinePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/lines/{id}": {
    /** Read one order line */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderLine"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete an order line */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change an order line */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateOrderLine"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderLine"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/notes": {
    /** List order notes */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderNotePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create an order note */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateOrderNote"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["OrderNote"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/notes/batch": {
    /** Create, update, delete up to 500 order notes at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateOrderNoteItem"] | components["schemas"]["UpdateOrderNoteItem"] | components["schemas"]["DeleteOrderNoteItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["OrderNote"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/notes/search": {
    /** List order notes by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderNotePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/notes/{id}": {
    /** Read one order note */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderNote"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete an order note */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change an order note */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateOrderNote"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderNote"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/payment-events": {
    /** List payment events */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PaymentEventPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/payment-events/search": {
    /** List payment events by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PaymentEventPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/payment-events/{id}": {
    /** Read one payment event */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PaymentEvent"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/payments": {
    /** List payments */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PaymentPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/payments/providers/{provider}/notices": {
    /** Tell what has happened to a payment; telling it again changes nothing */
    post: {
      parameters: {
        path: {
          provider: string;
        };
      };
      requestBody: {
        content: {
          "application/json": Record<string, never>;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/payments/search": {
    /** List payments by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PaymentPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/payments/{id}": {
    /** Read one payment */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Payment"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/payments/{id}/charges": {
    /** Charge a payment */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["PaymentAmount"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Payment"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/payments/{id}/refunds": {
    /** Give money back by a payment; without an amount, all that is left */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreatePaymentRefund"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Refund"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/payments/{id}/voids": {
    /** Void a payment */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["PaymentNote"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Payment"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/refund-lines": {
    /** List refund lines */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["RefundLinePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/refund-lines/search": {
    /** List refund lines by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["RefundLinePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/refund-lines/{id}": {
    /** Read one refund line */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["RefundLine"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/refunds": {
    /** List refunds */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["RefundPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/refunds/search": {
    /** List refunds by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["RefundPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/refunds/{id}": {
    /** Read one refund */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Refund"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/replacements": {
    /** List replacements */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReplacementPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/replacements/search": {
    /** List replacements by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReplacementPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/replacements/{id}": {
    /** Read one replacement */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Replacement"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/return-lines": {
    /** List return lines */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReturnLinePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/return-lines/search": {
    /** List return lines by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReturnLinePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/return-lines/{id}": {
    /** Read one return line */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReturnLine"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/returns": {
    /** List order returns */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderReturnPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/returns/search": {
    /** List order returns by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderReturnPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/returns/{id}": {
    /** Read one order return */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderReturn"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/returns/{id}/cancellation": {
    /** Cancel an order return */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderReturn"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/returns/{id}/receipt": {
    /** Receive an order return */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["ReceiveReturn"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderReturn"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/search": {
    /** List orders by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `externalReference`, `email`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["OrderPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/voucher-uses": {
    /** List voucher uses */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["VoucherUsePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/voucher-uses/search": {
    /** List voucher uses by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["VoucherUsePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/voucher-uses/{id}": {
    /** Read one voucher use */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["VoucherUse"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/vouchers": {
    /** List vouchers */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["VoucherPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a voucher */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateVoucher"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Voucher"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/vouchers/batch": {
    /** Create, update, delete up to 500 vouchers at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateVoucherItem"] | components["schemas"]["UpdateVoucherItem"] | components["schemas"]["DeleteVoucherItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Voucher"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/vouchers/search": {
    /** List vouchers by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `code`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["VoucherPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/vouchers/{id}": {
    /** Read one voucher */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Voucher"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a voucher */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a voucher */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateVoucher"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Voucher"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}": {
    /** Read one order */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Order"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change an order */
    patch: {
      parameters: {
        header: {
          "Idempotency-Key"?: string;
          "If-Match": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateOrder"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Order"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}/cancellation": {
    /** Cancel an order */
    post: {
      parameters: {
        header: {
          "Idempotency-Key"?: string;
          "If-Match": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["OrderReason"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Order"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}/completion": {
    /** Complete an order */
    post: {
      parameters: {
        header: {
          "Idempotency-Key"?: string;
          "If-Match": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["OrderReason"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Order"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}/confirmation": {
    /** Confirm an order */
    post: {
      parameters: {
        header: {
          "Idempotency-Key"?: string;
          "If-Match": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["OrderReason"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Order"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}/fulfilments": {
    /** Have pieces of an order packed in a warehouse */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateFulfilment"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Fulfilment"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}/invoice": {
    /** The invoice as a page, for a browser that has signed in or has a link */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "text/html": string;
          };
        };
        303: {
          content: {
            "application/problem+json": components["schemas"]["Problem"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}/invoice/links": {
    /** A link to the invoice, which opens it for whoever has the link until it expires */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateDocumentLink"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["DocumentLink"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}/invoice/mails": {
    /** Have a link to the invoice mailed to who buys */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        202: {
          content: {
            "application/json": components["schemas"]["Order"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}/payments": {
    /** Take a payment for an order; without an amount, all that is due */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreatePayment"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Payment"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}/placement": {
    /** Place an order */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "If-Match": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["OrderReason"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Order"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}/refunds": {
    /** Give money of an order back: for lines, or so much as is named */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateRefund"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Refund"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}/replacements": {
    /** Open an order in place of what was wrong with this one, free of charge */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateReplacement"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Replacement"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}/return-requests": {
    /** Ask to give pieces of an order back */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["RequestReturn"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["OrderReturn"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}/returns": {
    /** Write down that pieces of an order come back */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateReturn"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["OrderReturn"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/orders/{id}/vouchers": {
    /** Use a voucher for an order that is a draft or placed */
    post: {
      parameters: {
        header: {
          "Idempotency-Key": string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["EnterVoucher"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["VoucherUse"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/accounts": {
    /** List accounts */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["AccountPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/accounts/search": {
    /** List accounts by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `lastName`, `firstName`; from manager on `lastName`, `firstName`, `email`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["AccountPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/accounts/{id}": {
    /** Read one account */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Account"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change an account */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateAccount"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Account"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/accounts/{id}/erasure": {
    /** Forget who an account was, for good; what has to be kept is kept without the person */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/accounts/{id}/export": {
    /** Order a file of all that is known of an account */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        202: {
          content: {
            "application/json": components["schemas"]["PersonalDataExport"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/accounts/{id}/second-factor": {
    /** Take the second factor from an account whose owner has lost it */
    delete: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/campaign-channels": {
    /** List campaign channels */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CampaignChannelPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a campaign channel */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateCampaignChannel"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["CampaignChannel"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/campaign-channels/batch": {
    /** Create, update, delete up to 500 campaign channels at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateCampaignChannelItem"] | components["schemas"]["UpdateCampaignChannelItem"] | components["schemas"]["DeleteCampaignChannelItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["CampaignChannel"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/campaign-channels/search": {
    /** List campaign channels by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CampaignChannelPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/campaign-channels/{id}": {
    /** Read one campaign channel */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CampaignChannel"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a campaign channel */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a campaign channel */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateCampaignChannel"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CampaignChannel"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/campaigns": {
    /** List campaigns */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CampaignPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a campaign */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateCampaign"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Campaign"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/campaigns/batch": {
    /** Create, update, delete up to 500 campaigns at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateCampaignItem"] | components["schemas"]["UpdateCampaignItem"] | components["schemas"]["DeleteCampaignItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Campaign"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/campaigns/search": {
    /** List campaigns by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `code`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CampaignPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/campaigns/{id}": {
    /** Read one campaign */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Campaign"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a campaign */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a campaign */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateCampaign"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Campaign"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/channels": {
    /** List channels */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ChannelPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a channel */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateChannel"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Channel"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/channels/batch": {
    /** Create, update, delete up to 500 channels at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateChannelItem"] | components["schemas"]["UpdateChannelItem"] | components["schemas"]["DeleteChannelItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Channel"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/channels/search": {
    /** List channels by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `slug`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ChannelPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/channels/{id}": {
    /** Read one channel */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Channel"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a channel */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a channel */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateChannel"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Channel"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/companies": {
    /** List companies */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CompanyPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a company */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateCompany"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Company"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/companies/batch": {
    /** Create, update, delete up to 500 companies at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateCompanyItem"] | components["schemas"]["UpdateCompanyItem"] | components["schemas"]["DeleteCompanyItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Company"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/companies/search": {
    /** List companies by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `legalName`, `taxId`, `registrationNumber`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["CompanyPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/companies/{id}": {
    /** Read one company */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Company"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a company */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a company */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateCompany"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Company"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/divisions": {
    /** List divisions */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["DivisionPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a division */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateDivision"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Division"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/divisions/batch": {
    /** Create, update, delete up to 500 divisions at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateDivisionItem"] | components["schemas"]["UpdateDivisionItem"] | components["schemas"]["DeleteDivisionItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Division"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/divisions/search": {
    /** List divisions by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `code`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["DivisionPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/divisions/{id}": {
    /** Read one division */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Division"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a division */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a division */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateDivision"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Division"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/event-types": {
    /** All types of events that a webhook can subscribe to */
    get: {
      parameters: {
      };
      responses: {
        200: {
          content: {
            "application/json": {
              data?: {
                type?: string;
                description?: string;
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/invitations": {
    /** Create an account */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["Invitation"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Account"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/locations": {
    /** List locations */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["LocationPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a location */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateLocation"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Location"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/locations/batch": {
    /** Create, update, delete up to 500 locations at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateLocationItem"] | components["schemas"]["UpdateLocationItem"] | components["schemas"]["DeleteLocationItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Location"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/locations/search": {
    /** List locations by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["LocationPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/locations/{id}": {
    /** Read one location */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Location"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a location */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a location */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateLocation"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Location"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/memberships": {
    /** List memberships */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["MembershipPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a membership */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateMembership"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Membership"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/memberships/batch": {
    /** Create, update, delete up to 500 memberships at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateMembershipItem"] | components["schemas"]["UpdateMembershipItem"] | components["schemas"]["DeleteMembershipItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Membership"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/memberships/search": {
    /** List memberships by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["MembershipPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/memberships/{id}": {
    /** Read one membership */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Membership"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a membership */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a membership */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateMembership"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Membership"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/payment-terms": {
    /** List payment terms */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PaymentTermsPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create payment terms */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreatePaymentTerms"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["PaymentTerms"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/payment-terms/batch": {
    /** Create, update, delete up to 500 payment terms at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreatePaymentTermsItem"] | components["schemas"]["UpdatePaymentTermsItem"] | components["schemas"]["DeletePaymentTermsItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["PaymentTerms"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/payment-terms/search": {
    /** List payment terms by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `code`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PaymentTermsPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/payment-terms/{id}": {
    /** Read one payment terms */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PaymentTerms"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete payment terms */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change payment terms */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdatePaymentTerms"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PaymentTerms"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/price-list-assignments": {
    /** List price list assignments */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PriceListAssignmentPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a price list assignment */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreatePriceListAssignment"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["PriceListAssignment"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/price-list-assignments/batch": {
    /** Create, update, delete up to 500 price list assignments at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreatePriceListAssignmentItem"] | components["schemas"]["UpdatePriceListAssignmentItem"] | components["schemas"]["DeletePriceListAssignmentItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["PriceListAssignment"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/price-list-assignments/search": {
    /** List price list assignments by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PriceListAssignmentPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/price-list-assignments/{id}": {
    /** Read one price list assignment */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PriceListAssignment"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a price list assignment */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a price list assignment */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdatePriceListAssignment"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PriceListAssignment"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/price-lists": {
    /** List price lists */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PriceListPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a price list */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreatePriceList"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["PriceList"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/price-lists/batch": {
    /** Create, update, delete up to 500 price lists at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreatePriceListItem"] | components["schemas"]["UpdatePriceListItem"] | components["schemas"]["DeletePriceListItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["PriceList"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/price-lists/search": {
    /** List price lists by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `code`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PriceListPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/price-lists/{id}": {
    /** Read one price list */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PriceList"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a price list */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a price list */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdatePriceList"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PriceList"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/promotions": {
    /** List promotions */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PromotionPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a promotion */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreatePromotion"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Promotion"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/promotions/batch": {
    /** Create, update, delete up to 500 promotions at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreatePromotionItem"] | components["schemas"]["UpdatePromotionItem"] | components["schemas"]["DeletePromotionItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Promotion"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/promotions/search": {
    /** List promotions by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["PromotionPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/promotions/{id}": {
    /** Read one promotion */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Promotion"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a promotion */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a promotion */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdatePromotion"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Promotion"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/relation-kinds": {
    /** List relation kinds */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["RelationKindPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a relation kind */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateRelationKind"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["RelationKind"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/relation-kinds/batch": {
    /** Create, update, delete up to 500 relation kinds at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateRelationKindItem"] | components["schemas"]["UpdateRelationKindItem"] | components["schemas"]["DeleteRelationKindItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["RelationKind"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/relation-kinds/search": {
    /** List relation kinds by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `label`, `inverseLabel`, `code`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["RelationKindPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/relation-kinds/{id}": {
    /** Read one relation kind */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["RelationKind"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a relation kind */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a relation kind */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateRelationKind"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["RelationKind"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/relations": {
    /** List relations */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["RelationPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a relation */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateRelation"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["Relation"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/relations/batch": {
    /** Create, update, delete up to 500 relations at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateRelationItem"] | components["schemas"]["UpdateRelationItem"] | components["schemas"]["DeleteRelationItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["Relation"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/relations/search": {
    /** List relations by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["RelationPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/relations/{id}": {
    /** Read one relation */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Relation"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a relation */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a relation */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateRelation"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Relation"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/shipping-methods": {
    /** List shipping methods */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ShippingMethodPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a shipping method */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateShippingMethod"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["ShippingMethod"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/shipping-methods/batch": {
    /** Create, update, delete up to 500 shipping methods at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateShippingMethodItem"] | components["schemas"]["UpdateShippingMethodItem"] | components["schemas"]["DeleteShippingMethodItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["ShippingMethod"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/shipping-methods/search": {
    /** List shipping methods by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ShippingMethodPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/shipping-methods/{id}": {
    /** Read one shipping method */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ShippingMethod"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a shipping method */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a shipping method */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateShippingMethod"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ShippingMethod"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/shipping-rates": {
    /** List shipping rates */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ShippingRatePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a shipping rate */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateShippingRate"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["ShippingRate"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/shipping-rates/batch": {
    /** Create, update, delete up to 500 shipping rates at once */
    post: {
      parameters: {
        query?: {
          atomic?: boolean;
        };
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": {
            items: (components["schemas"]["CreateShippingRateItem"] | components["schemas"]["UpdateShippingRateItem"] | components["schemas"]["DeleteShippingRateItem"])[];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              items: ({
                /** @description Of the request that does the same alone */
                status: number;
                location?: string;
                etag?: string;
                body?: components["schemas"]["ShippingRate"];
              } | {
                /** @description Of the request that does the same alone */
                status: number;
                problem: components["schemas"]["Problem"];
              })[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/shipping-rates/search": {
    /** List shipping rates by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ShippingRatePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/shipping-rates/{id}": {
    /** Read one shipping rate */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ShippingRate"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a shipping rate */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a shipping rate */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateShippingRate"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ShippingRate"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/webhook-deliveries": {
    /** List webhook deliveries */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["WebhookDeliveryPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/webhook-deliveries/search": {
    /** List webhook deliveries by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["WebhookDeliveryPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/webhook-deliveries/{id}": {
    /** Read one webhook delivery */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["WebhookDelivery"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/webhook-deliveries/{id}/replay": {
    /** Have a message delivered again, by a delivery of its own */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["WebhookDelivery"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/webhook-subscriptions": {
    /** List webhook subscriptions */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["WebhookSubscriptionPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a webhook subscription */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateWebhookSubscription"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["WebhookSubscription"] & {
              /** @description What messages are signed by. Shown this once: an answer that is replayed is without it */
              secret?: string;
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/webhook-subscriptions/search": {
    /** List webhook subscriptions by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["WebhookSubscriptionPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/webhook-subscriptions/{id}": {
    /** Read one webhook subscription */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["WebhookSubscription"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a webhook subscription */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a webhook subscription */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateWebhookSubscription"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["WebhookSubscription"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/webhook-subscriptions/{id}/ping": {
    /** Send a message of the type `ping`, also where it is not active */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        202: {
          content: {
            "application/json": components["schemas"]["WebhookSubscription"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/organization/webhook-subscriptions/{id}/rotation": {
    /** Give it a new secret; for a day, messages are signed by the one before as well */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["WebhookSubscription"] & {
              /** @description What messages are signed by. Shown this once: an answer that is replayed is without it */
              secret?: string;
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/definitions": {
    /** All reports that one may see, with their parameters and columns; for browsers, a page */
    get: {
      parameters: {
      };
      responses: {
        200: {
          content: {
            "application/json": {
              [key: string]: unknown;
            };
            "text/html": string;
          };
        };
        303: {
          content: {
            "application/problem+json": components["schemas"]["Problem"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/definitions/{code}": {
    /** One report, with its parameters and columns */
    get: {
      parameters: {
        path: {
          code: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              [key: string]: unknown;
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/definitions/{code}/file": {
    /** The same as CSV, with all rows */
    get: {
      parameters: {
        query?: {
          parameters?: {
            [key: string]: string;
          };
        };
        path: {
          code: string;
        };
      };
      responses: {
        200: {
          content: {
            "text/csv": string;
          };
        };
        303: {
          content: {
            "application/problem+json": components["schemas"]["Problem"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/definitions/{code}/link": {
    /** A link to the page of a report, which opens it for whoever has the link until it expires */
    get: {
      parameters: {
        query?: {
          seconds?: number;
          parameters?: {
            [key: string]: string;
          };
        };
        path: {
          code: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReportLink"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/definitions/{code}/page": {
    /** The same as a page with a chart and a table, for a browser that has signed in or has a link */
    get: {
      parameters: {
        query?: {
          parameters?: {
            [key: string]: string;
          };
        };
        path: {
          code: string;
        };
      };
      responses: {
        200: {
          content: {
            "text/html": string;
          };
        };
        303: {
          content: {
            "application/problem+json": components["schemas"]["Problem"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/definitions/{code}/result": {
    /** What comes of a report now: columns, rows and totals per currency; a page or CSV by `Accept` */
    get: {
      parameters: {
        query?: {
          parameters?: {
            [key: string]: string;
          };
        };
        path: {
          code: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              [key: string]: unknown;
            };
            "text/html": string;
            "text/csv": string;
          };
        };
        303: {
          content: {
            "application/problem+json": components["schemas"]["Problem"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/import-lines": {
    /** List import lines */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ImportLinePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/import-lines/search": {
    /** List import lines by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ImportLinePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/import-lines/{id}": {
    /** Read one import line */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ImportLine"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/imports": {
    /** List import runs */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ImportRunPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Read an uploaded CSV file into a list: first only to see what would happen */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateImportRun"];
        };
      };
      responses: {
        202: {
          content: {
            "application/json": components["schemas"]["ImportRun"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/imports/search": {
    /** List import runs by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ImportRunPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/imports/{id}": {
    /** Read one import run */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ImportRun"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/imports/{id}/application": {
    /** Have happen what the dry run has shown, as the rows are by then */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        202: {
          content: {
            "application/json": components["schemas"]["ImportRun"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/imports/{id}/page": {
    /** What an import does, as a page: what is wrong, what changes, what is new */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "text/html": string;
          };
        };
        303: {
          content: {
            "application/problem+json": components["schemas"]["Problem"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/runs": {
    /** List report runs */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReportRunPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Order a report, or all rows of a list, to be written down by a worker */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateRun"];
        };
      };
      responses: {
        202: {
          content: {
            "application/json": components["schemas"]["ReportRun"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/runs/search": {
    /** List report runs by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReportRunPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/runs/{id}": {
    /** Read one report run */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReportRun"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/runs/{id}/file": {
    /** Download the file of a run; `Range` is heeded */
    get: {
      parameters: {
        header?: {
          Range?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "text/csv": string;
            "application/json": string;
            "application/gzip": string;
            "application/zip": string;
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          };
        };
        206: {
          content: {
            "text/csv": string;
            "application/json": string;
            "application/gzip": string;
            "application/zip": string;
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          };
        };
        303: {
          content: {
            "application/problem+json": components["schemas"]["Problem"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/runs/{id}/link": {
    /** A link that opens the page or the file of a run for whoever has it, until it expires */
    get: {
      parameters: {
        query?: {
          seconds?: number;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReportLink"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/runs/{id}/page": {
    /** The page of a report as it was when the run was done */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "text/html": string;
          };
        };
        303: {
          content: {
            "application/problem+json": components["schemas"]["Problem"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/runs/{id}/repetitions": {
    /** Order the same run once more */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        202: {
          content: {
            "application/json": components["schemas"]["ReportRun"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/schedules": {
    /** List report schedules */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReportSchedulePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Create a report schedule */
    post: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "X-Fields"?: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateReportSchedule"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": components["schemas"]["ReportSchedule"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/schedules/search": {
    /** List report schedules by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReportSchedulePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/reports/schedules/{id}": {
    /** Read one report schedule */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReportSchedule"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Delete a report schedule */
    delete: {
      parameters: {
        header?: {
          "If-Match"?: string;
        };
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Change a report schedule */
    patch: {
      parameters: {
        header?: {
          "Idempotency-Key"?: string;
          "If-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateReportSchedule"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["ReportSchedule"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}": {
    /** Read one storefront channel */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontChannel"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/campaigns": {
    /** List storefront campaigns */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontCampaignPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/campaigns/search": {
    /** List storefront campaigns by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontCampaignPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/campaigns/{id}": {
    /** Read one storefront campaign */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          channel: string;
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontCampaign"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/cart": {
    /** See the cart, what it comes to now, and what has changed since it was last written */
    get: {
      parameters: {
        header?: {
          "X-Cart-Token"?: string;
        };
        path: {
          channel: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              id: string;
              /** @description Opens the cart by `X-Cart-Token`; told once, of a new cart of a guest */
              token?: string;
              email?: string | null;
              buyerCompanyId?: string | null;
              shippingAddress?: Record<string, never> | null;
              billingAddress?: Record<string, never> | null;
              shippingMethodId?: string | null;
              codes: string[];
              /** @description Until when all of its pieces are kept; null: they are not */
              reservedUntil?: string | null;
              expiresAt: string;
              currency: string;
              taxDisplay?: string;
              lines: {
                id: string;
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
                availability: string;
                unitPrice: Record<string, never> | null;
                undiscountedUnitPrice: Record<string, never> | null;
                total: Record<string, never> | null;
              }[];
              gifts?: {
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
              }[];
              subtotal: {
                amount: number;
                currency: string;
              };
              discount: {
                amount: number;
                currency: string;
              };
              shipping: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              total: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              notices: {
                code: string;
                pointer: string;
                message: string;
                before?: number;
                after?: number;
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Open a cart: a new one with its token or, for who is signed in, the one that there is */
    post: {
      parameters: {
        header?: {
          "X-Cart-Token"?: string;
          "Idempotency-Key"?: string;
        };
        path: {
          channel: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CreateCart"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": {
              id: string;
              /** @description Opens the cart by `X-Cart-Token`; told once, of a new cart of a guest */
              token?: string;
              email?: string | null;
              buyerCompanyId?: string | null;
              shippingAddress?: Record<string, never> | null;
              billingAddress?: Record<string, never> | null;
              shippingMethodId?: string | null;
              codes: string[];
              /** @description Until when all of its pieces are kept; null: they are not */
              reservedUntil?: string | null;
              expiresAt: string;
              currency: string;
              taxDisplay?: string;
              lines: {
                id: string;
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
                availability: string;
                unitPrice: Record<string, never> | null;
                undiscountedUnitPrice: Record<string, never> | null;
                total: Record<string, never> | null;
              }[];
              gifts?: {
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
              }[];
              subtotal: {
                amount: number;
                currency: string;
              };
              discount: {
                amount: number;
                currency: string;
              };
              shipping: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              total: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              notices: {
                code: string;
                pointer: string;
                message: string;
                before?: number;
                after?: number;
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Say who buys, where it goes, how, and by which codes */
    patch: {
      parameters: {
        header?: {
          "X-Cart-Token"?: string;
          "Idempotency-Key"?: string;
        };
        path: {
          channel: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["UpdateCart"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              id: string;
              /** @description Opens the cart by `X-Cart-Token`; told once, of a new cart of a guest */
              token?: string;
              email?: string | null;
              buyerCompanyId?: string | null;
              shippingAddress?: Record<string, never> | null;
              billingAddress?: Record<string, never> | null;
              shippingMethodId?: string | null;
              codes: string[];
              /** @description Until when all of its pieces are kept; null: they are not */
              reservedUntil?: string | null;
              expiresAt: string;
              currency: string;
              taxDisplay?: string;
              lines: {
                id: string;
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
                availability: string;
                unitPrice: Record<string, never> | null;
                undiscountedUnitPrice: Record<string, never> | null;
                total: Record<string, never> | null;
              }[];
              gifts?: {
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
              }[];
              subtotal: {
                amount: number;
                currency: string;
              };
              discount: {
                amount: number;
                currency: string;
              };
              shipping: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              total: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              notices: {
                code: string;
                pointer: string;
                message: string;
                before?: number;
                after?: number;
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/cart/lines": {
    /** Put pieces into the cart, to those that are there */
    post: {
      parameters: {
        header?: {
          "X-Cart-Token"?: string;
          "Idempotency-Key"?: string;
        };
        path: {
          channel: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["AddCartLine"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              id: string;
              /** @description Opens the cart by `X-Cart-Token`; told once, of a new cart of a guest */
              token?: string;
              email?: string | null;
              buyerCompanyId?: string | null;
              shippingAddress?: Record<string, never> | null;
              billingAddress?: Record<string, never> | null;
              shippingMethodId?: string | null;
              codes: string[];
              /** @description Until when all of its pieces are kept; null: they are not */
              reservedUntil?: string | null;
              expiresAt: string;
              currency: string;
              taxDisplay?: string;
              lines: {
                id: string;
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
                availability: string;
                unitPrice: Record<string, never> | null;
                undiscountedUnitPrice: Record<string, never> | null;
                total: Record<string, never> | null;
              }[];
              gifts?: {
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
              }[];
              subtotal: {
                amount: number;
                currency: string;
              };
              discount: {
                amount: number;
                currency: string;
              };
              shipping: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              total: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              notices: {
                code: string;
                pointer: string;
                message: string;
                before?: number;
                after?: number;
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/cart/lines/{id}": {
    /** Take a line out */
    delete: {
      parameters: {
        header?: {
          "X-Cart-Token"?: string;
        };
        path: {
          channel: string;
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              id: string;
              /** @description Opens the cart by `X-Cart-Token`; told once, of a new cart of a guest */
              token?: string;
              email?: string | null;
              buyerCompanyId?: string | null;
              shippingAddress?: Record<string, never> | null;
              billingAddress?: Record<string, never> | null;
              shippingMethodId?: string | null;
              codes: string[];
              /** @description Until when all of its pieces are kept; null: they are not */
              reservedUntil?: string | null;
              expiresAt: string;
              currency: string;
              taxDisplay?: string;
              lines: {
                id: string;
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
                availability: string;
                unitPrice: Record<string, never> | null;
                undiscountedUnitPrice: Record<string, never> | null;
                total: Record<string, never> | null;
              }[];
              gifts?: {
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
              }[];
              subtotal: {
                amount: number;
                currency: string;
              };
              discount: {
                amount: number;
                currency: string;
              };
              shipping: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              total: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              notices: {
                code: string;
                pointer: string;
                message: string;
                before?: number;
                after?: number;
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Have so many pieces of a line instead */
    patch: {
      parameters: {
        header?: {
          "X-Cart-Token"?: string;
          "Idempotency-Key"?: string;
        };
        path: {
          channel: string;
          id: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["ChangeCartLine"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              id: string;
              /** @description Opens the cart by `X-Cart-Token`; told once, of a new cart of a guest */
              token?: string;
              email?: string | null;
              buyerCompanyId?: string | null;
              shippingAddress?: Record<string, never> | null;
              billingAddress?: Record<string, never> | null;
              shippingMethodId?: string | null;
              codes: string[];
              /** @description Until when all of its pieces are kept; null: they are not */
              reservedUntil?: string | null;
              expiresAt: string;
              currency: string;
              taxDisplay?: string;
              lines: {
                id: string;
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
                availability: string;
                unitPrice: Record<string, never> | null;
                undiscountedUnitPrice: Record<string, never> | null;
                total: Record<string, never> | null;
              }[];
              gifts?: {
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
              }[];
              subtotal: {
                amount: number;
                currency: string;
              };
              discount: {
                amount: number;
                currency: string;
              };
              shipping: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              total: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              notices: {
                code: string;
                pointer: string;
                message: string;
                before?: number;
                after?: number;
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/cart/merger": {
    /** Take what is in the cart of the token into that of the account */
    post: {
      parameters: {
        header?: {
          "X-Cart-Token"?: string;
          "Idempotency-Key"?: string;
        };
        path: {
          channel: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              id: string;
              /** @description Opens the cart by `X-Cart-Token`; told once, of a new cart of a guest */
              token?: string;
              email?: string | null;
              buyerCompanyId?: string | null;
              shippingAddress?: Record<string, never> | null;
              billingAddress?: Record<string, never> | null;
              shippingMethodId?: string | null;
              codes: string[];
              /** @description Until when all of its pieces are kept; null: they are not */
              reservedUntil?: string | null;
              expiresAt: string;
              currency: string;
              taxDisplay?: string;
              lines: {
                id: string;
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
                availability: string;
                unitPrice: Record<string, never> | null;
                undiscountedUnitPrice: Record<string, never> | null;
                total: Record<string, never> | null;
              }[];
              gifts?: {
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
              }[];
              subtotal: {
                amount: number;
                currency: string;
              };
              discount: {
                amount: number;
                currency: string;
              };
              shipping: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              total: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              notices: {
                code: string;
                pointer: string;
                message: string;
                before?: number;
                after?: number;
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/cart/order": {
    /** See how far the order is that the cart has become, and how far it is paid */
    get: {
      parameters: {
        header?: {
          "X-Cart-Token"?: string;
        };
        path: {
          channel: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              id: string;
              number: number;
              status: string;
              chargeStatus: string;
              fulfilmentStatus: string;
              placedAt: string;
              total: {
                net?: number;
                tax?: number;
                gross?: number;
                currency?: string;
              };
              payments: {
                id?: string;
                provider?: string;
                status?: string;
                amount?: {
                  amount?: number;
                  currency?: string;
                };
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
    /** Place an order for what is in the cart, and start its payment */
    post: {
      parameters: {
        header: {
          "X-Cart-Token"?: string;
          "Idempotency-Key": string;
        };
        path: {
          channel: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CheckOut"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": {
              id: string;
              number: number;
              status: string;
              chargeStatus: string;
              fulfilmentStatus: string;
              placedAt: string;
              total: {
                net?: number;
                tax?: number;
                gross?: number;
                currency?: string;
              };
              payments: {
                id?: string;
                provider?: string;
                status?: string;
                amount?: {
                  amount?: number;
                  currency?: string;
                };
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/cart/order/payments": {
    /** Pay what is due of the order, where a payment has failed */
    post: {
      parameters: {
        header: {
          "X-Cart-Token"?: string;
          "Idempotency-Key": string;
        };
        path: {
          channel: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["CheckoutPayment"];
        };
      };
      responses: {
        201: {
          content: {
            "application/json": {
              id: string;
              number: number;
              status: string;
              chargeStatus: string;
              fulfilmentStatus: string;
              placedAt: string;
              total: {
                net?: number;
                tax?: number;
                gross?: number;
                currency?: string;
              };
              payments: {
                id?: string;
                provider?: string;
                status?: string;
                amount?: {
                  amount?: number;
                  currency?: string;
                };
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/cart/reorder": {
    /** Put what an earlier order has into the cart, as far as it can still be bought */
    post: {
      parameters: {
        header?: {
          "X-Cart-Token"?: string;
          "Idempotency-Key"?: string;
        };
        path: {
          channel: string;
        };
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["Reorder"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              id: string;
              /** @description Opens the cart by `X-Cart-Token`; told once, of a new cart of a guest */
              token?: string;
              email?: string | null;
              buyerCompanyId?: string | null;
              shippingAddress?: Record<string, never> | null;
              billingAddress?: Record<string, never> | null;
              shippingMethodId?: string | null;
              codes: string[];
              /** @description Until when all of its pieces are kept; null: they are not */
              reservedUntil?: string | null;
              expiresAt: string;
              currency: string;
              taxDisplay?: string;
              lines: {
                id: string;
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
                availability: string;
                unitPrice: Record<string, never> | null;
                undiscountedUnitPrice: Record<string, never> | null;
                total: Record<string, never> | null;
              }[];
              gifts?: {
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
              }[];
              subtotal: {
                amount: number;
                currency: string;
              };
              discount: {
                amount: number;
                currency: string;
              };
              shipping: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              total: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              notices: {
                code: string;
                pointer: string;
                message: string;
                before?: number;
                after?: number;
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/cart/reservation": {
    /** Have the pieces of all lines kept for a while */
    post: {
      parameters: {
        header?: {
          "X-Cart-Token"?: string;
          "Idempotency-Key"?: string;
        };
        path: {
          channel: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              id: string;
              /** @description Opens the cart by `X-Cart-Token`; told once, of a new cart of a guest */
              token?: string;
              email?: string | null;
              buyerCompanyId?: string | null;
              shippingAddress?: Record<string, never> | null;
              billingAddress?: Record<string, never> | null;
              shippingMethodId?: string | null;
              codes: string[];
              /** @description Until when all of its pieces are kept; null: they are not */
              reservedUntil?: string | null;
              expiresAt: string;
              currency: string;
              taxDisplay?: string;
              lines: {
                id: string;
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
                availability: string;
                unitPrice: Record<string, never> | null;
                undiscountedUnitPrice: Record<string, never> | null;
                total: Record<string, never> | null;
              }[];
              gifts?: {
                variantId: string | null;
                sku: string | null;
                productName: string | null;
                variantName: string | null;
                quantity: number;
              }[];
              subtotal: {
                amount: number;
                currency: string;
              };
              discount: {
                amount: number;
                currency: string;
              };
              shipping: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              total: {
                net: number;
                tax: number;
                gross: number;
                currency: string;
              };
              notices: {
                code: string;
                pointer: string;
                message: string;
                before?: number;
                after?: number;
              }[];
            };
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/categories": {
    /** List storefront categories */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontCategoryPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/categories/search": {
    /** List storefront categories by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontCategoryPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/categories/{slug}": {
    /** Read one storefront category */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          channel: string;
          slug: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontCategory"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/collections": {
    /** List storefront collections */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontCollectionPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/collections/search": {
    /** List storefront collections by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontCollectionPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/collections/{slug}": {
    /** Read one storefront collection */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          channel: string;
          slug: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontCollection"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/currencies": {
    /** List storefront currencies */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontCurrencyPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/currencies/search": {
    /** List storefront currencies by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontCurrencyPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/currencies/{id}": {
    /** Read one storefront currency */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          channel: string;
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontCurrency"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/languages": {
    /** List storefront languages */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontLanguagePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/languages/search": {
    /** List storefront languages by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontLanguagePage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/languages/{id}": {
    /** Read one storefront language */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          channel: string;
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontLanguage"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/products": {
    /** List storefront products */
    get: {
      parameters: {
        query?: {
          q?: string;
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontProductPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/products/facets": {
    /** Count the products of a list by the values of their attributes */
    get: {
      parameters: {
        query?: {
          attributes?: string;
          q?: string;
          filter?: string;
        };
        path: {
          channel: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              total: number;
              facets: {
                attribute: string;
                name: string;
                kind: string;
                values?: {
                  value: unknown;
                  name?: string;
                  color?: string;
                  count: number;
                }[];
                min?: number;
                max?: number;
                count?: number;
              }[];
            };
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/products/search": {
    /** List storefront products by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
            /** @description Full-text search in `name`, `description`: all words, the last one as a beginning; where nothing has them, what is written alike. The best come first unless a sort is given */
            q?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontProductPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/products/{slug}": {
    /** Read one storefront product */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          channel: string;
          slug: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontProduct"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/shipping-methods": {
    /** List storefront shipping methods */
    get: {
      parameters: {
        query?: {
          filter?: string;
          sort?: string;
          pageNumber?: number;
          pageSize?: number;
          cursor?: string;
          count?: "exact" | "estimated" | "none";
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontShippingMethodPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/shipping-methods/search": {
    /** List storefront shipping methods by a JSON body */
    post: {
      parameters: {
        query?: {
          delimiter?: "comma" | "semicolon" | "tab";
          bom?: boolean;
        };
        header?: {
          "X-Fields"?: string;
        };
        path: {
          channel: string;
        };
      };
      requestBody?: {
        content: {
          "application/json": {
            filter?: components["schemas"]["SearchFilter"];
            sort?: components["schemas"]["SearchSort"];
            pageNumber?: components["schemas"]["PageNumber"];
            pageSize?: components["schemas"]["PageSize"];
            cursor?: components["schemas"]["PageCursor"];
            count?: components["schemas"]["PageCount"];
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontShippingMethodPage"];
            "text/csv": components["schemas"]["CsvFile"];
          };
        };
        default: components["responses"]["Problem"];
      };
    };
  };
  "/v1/storefront/{channel}/shipping-methods/{id}": {
    /** Read one storefront shipping method */
    get: {
      parameters: {
        header?: {
          "If-None-Match"?: string;
          "X-Fields"?: string;
        };
        path: {
          channel: string;
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["StorefrontShippingMethod"];
          };
        };
        304: {
          content?: never;
        };
        default: components["responses"]["Problem"];
      };
    };
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Account: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: email
       * @description In lower case; one account per address
       */
      email?: string;
      firstName: string | null;
      lastName: string | null;
      /**
       * @default customer
       * @enum {string}
       */
      level?: "customer" | "agent" | "manager" | "admin";
      /**
       * @default invited
       * @enum {string}
       */
      status: "invited" | "active" | "suspended" | "closed";
      phone?: string | null;
      /** @description BCP 47 tag, e.g. de-AT */
      locale: string | null;
      /** Format: date-time */
      lastLoginAt?: string | null;
      /**
       * @description Whether signing in takes a code as well
       * @default false
       */
      secondFactor?: boolean;
      /** @description Only when the mask asks for it */
      apiKeys?: components["schemas"]["ApiKey"][];
      /** @description Only when the mask asks for it */
      memberships?: components["schemas"]["Membership"][];
      /** @description Only when the mask asks for it */
      sessions?: components["schemas"]["Session"][];
      /** @description Only when the mask asks for it */
      orders?: components["schemas"]["Order"][];
      /** @description Only when the mask asks for it */
      takenOrders?: components["schemas"]["Order"][];
      /** @description Only when the mask asks for it */
      givenRefunds?: components["schemas"]["Refund"][];
      /** @description Only when the mask asks for it */
      orderNotes?: components["schemas"]["OrderNote"][];
    };
    AccountPage: {
      data: components["schemas"]["Account"][];
      page: components["schemas"]["Page"];
    };
    AddCartLine: {
      /** Format: uuid */
      variantId: string;
      quantity: number;
    };
    AddressValue: {
      /** @description Street and number */
      street: string;
      /** @description Floor, building and the like */
      addition?: string | null;
      city: string;
      postalCode?: string | null;
      /** @description State, province or county */
      region?: string | null;
      /** @description ISO 3166-1 alpha-2 */
      country: string;
      /** @description Who receives what is sent there */
      recipient?: string | null;
      phone?: string | null;
    };
    Allocation: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      stockId: string;
      /** @description The line that they are promised to */
      key: string;
      /** Format: int32 */
      quantity: number;
      /**
       * Format: int32
       * @description Of which so many are still to come
       * @default 0
       */
      backordered: number;
      stock?: components["schemas"]["Stock"] | null;
    };
    AllocationPage: {
      data: components["schemas"]["Allocation"][];
      page: components["schemas"]["Page"];
    };
    ApiKey: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      accountId: string;
      /** @description What it is used for */
      name: string;
      /** @description How it begins, to tell it from others */
      prefix: string;
      /**
       * @description A namespace with `read` or `write`, as in `catalog:read`; none: all that the account may
       * @default []
       */
      scopes: string[];
      /**
       * Format: date-time
       * @description From when on it is refused; null: never
       */
      expiresAt: string | null;
      /**
       * Format: date-time
       * @description To within five minutes
       */
      lastUsedAt: string | null;
      /** Format: date-time */
      revokedAt: string | null;
      account?: components["schemas"]["Account"] | null;
    };
    ApiKeyPage: {
      data: components["schemas"]["ApiKey"][];
      page: components["schemas"]["Page"];
    };
    Attribute: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description The company whose own it is; null: it is shared by all
       */
      companyId: string | null;
      /**
       * @description Its name in bodies, masks and filters, as in `attributes.screenSize`
       * @example screenSize
       */
      code: string;
      /** @description What people read */
      name: string;
      /**
       * @description It does not change once there are values
       * @enum {string}
       */
      kind: "dropdown" | "multiselect" | "swatch" | "boolean" | "numeric" | "text" | "rich-text" | "date" | "datetime" | "file" | "reference" | "money";
      /**
       * Format: uuid
       * @description Of numbers: what they are measured in
       */
      unitId: string | null;
      description: string | null;
      company?: components["schemas"]["Company"] | null;
      unit?: components["schemas"]["Unit"] | null;
      /** @description Only when the mask asks for it */
      values?: components["schemas"]["AttributeValue"][];
      /** @description Only when the mask asks for it */
      productTypes?: components["schemas"]["ProductTypeAttribute"][];
    };
    AttributePage: {
      data: components["schemas"]["Attribute"][];
      page: components["schemas"]["Page"];
    };
    AttributeValue: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      attributeId: string;
      /**
       * @description Its name in bodies and filters
       * @example green-tea
       */
      slug: string;
      /** @description What people read */
      name: string;
      /**
       * Format: int32
       * @description Its place among the others
       * @default 0
       */
      position: number;
      /** @description Of a swatch, as in #a1b2c3 */
      color: string | null;
      /**
       * Format: uuid
       * @description Of a swatch: a picture of the material
       */
      fileId: string | null;
      attribute?: components["schemas"]["Attribute"] | null;
      file?: components["schemas"]["File"] | null;
    };
    AttributeValuePage: {
      data: components["schemas"]["AttributeValue"][];
      page: components["schemas"]["Page"];
    };
    AuditEntry: {
      /** Format: uuid */
      readonly id: string;
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * Format: uuid
       * @description Who; null for a command on the machine itself, and for nobody who is known
       */
      accountId: string | null;
      /**
       * Format: uuid
       * @description The API key by which the account asked; null for a token
       */
      apiKeyId: string | null;
      /** @description IP address */
      address: string | null;
      /** @description `X-Request-Id` */
      requestId: string | null;
      /** @description What kind of row, as in `Product` */
      model: string;
      /** Format: uuid */
      rowId: string;
      /** @enum {string} */
      action: "created" | "updated" | "removed" | "archived" | "restored" | "exported" | "erased";
      /**
       * Format: int32
       * @description Null for a new row
       */
      versionBefore: number | null;
      /**
       * Format: int32
       * @description Null for a row that is gone
       */
      versionAfter: number | null;
      /** @description By field: `{"old": …, "new": …}`, or `{"masked": "personal"}` and `{"masked": "secret"}` for values that are not kept */
      changes: {
        [key: string]: unknown;
      };
    };
    AuditEntryPage: {
      data: components["schemas"]["AuditEntry"][];
      page: components["schemas"]["Page"];
    };
    Campaign: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      companyId: string;
      /** @example green-tea */
      code: string;
      name: string;
      description: string | null;
      /**
       * @default draft
       * @enum {string}
       */
      status: "draft" | "scheduled" | "running" | "paused" | "ended" | "cancelled";
      /** Format: date-time */
      startsAt: string;
      /** Format: date-time */
      endsAt: string;
      /**
       * @description What is counted: money or uses
       * @default none
       * @enum {string}
       */
      budgetKind: "none" | "spend" | "usage";
      /**
       * @description Where money is counted
       * @example EUR
       */
      budgetCurrency: string | null;
      /**
       * Format: int64
       * @description Minor units, or uses
       */
      budgetLimit: number | null;
      /**
       * Format: int64
       * @description How much of it is gone
       * @default 0
       */
      budgetUsed: number;
      company?: components["schemas"]["Company"] | null;
      /** @description Only when the mask asks for it */
      channels?: components["schemas"]["CampaignChannel"][];
      /** @description Only when the mask asks for it */
      promotions?: components["schemas"]["Promotion"][];
      /** @description Only when the mask asks for it */
      products?: components["schemas"]["Product"][];
    };
    CampaignChannel: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      campaignId: string;
      /** Format: uuid */
      channelId: string;
      campaign?: components["schemas"]["Campaign"] | null;
      channel?: components["schemas"]["Channel"] | null;
    };
    CampaignChannelPage: {
      data: components["schemas"]["CampaignChannel"][];
      page: components["schemas"]["Page"];
    };
    CampaignPage: {
      data: components["schemas"]["Campaign"][];
      page: components["schemas"]["Page"];
    };
    Category: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: date-time
       * @description Since when it is in no list that does not ask for `archived`
       */
      archivedAt?: string | null;
      readonly archived?: boolean;
      /** @description What people read on the shelf */
      name: string;
      /** @example green-tea */
      slug: string;
      description: string | null;
      /**
       * Format: int32
       * @description Its place among its siblings
       * @default 0
       */
      position: number;
      /**
       * @description The slugs from the top down to its own, as in `tea/black-tea`; what is below it begins with `tea/`
       * @default
       */
      path: string;
      /**
       * Format: uuid
       * @description The company whose own it is; null: it is shared by all
       */
      companyId: string | null;
      /**
       * Format: uuid
       * @description The category that it is a part of
       */
      parentId: string | null;
      company?: components["schemas"]["Company"] | null;
      parent?: components["schemas"]["Category"] | null;
      /** @description Only when the mask asks for it */
      children?: components["schemas"]["Category"][];
      /** @description Only when the mask asks for it */
      products?: components["schemas"]["Product"][];
    };
    CategoryPage: {
      data: components["schemas"]["Category"][];
      page: components["schemas"]["Page"];
    };
    ChangeCartLine: {
      quantity: number;
    };
    Channel: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      companyId: string;
      name: string;
      /** @example green-tea */
      slug: string;
      /**
       * @description Whether anything is sold there
       * @default true
       */
      active: boolean;
      /**
       * @description ISO 4217; what prices are in
       * @example EUR
       */
      currency: string;
      /**
       * @description ISO 3166-1 alpha-2; where it delivers to
       * @default []
       */
      countries: string[];
      /**
       * @description BCP 47; what it speaks
       * @default en
       * @example de
       */
      language: string;
      /**
       * @default gross
       * @enum {string}
       */
      taxDisplay: "net" | "gross";
      /**
       * @default in_stock
       * @enum {string}
       */
      stockPolicy: "in_stock" | "backorder";
      /**
       * Format: int32
       * @description Hours after which an order that nobody confirms expires
       */
      orderExpiryHours: number | null;
      company?: components["schemas"]["Company"] | null;
      /** @description Only when the mask asks for it */
      campaigns?: components["schemas"]["CampaignChannel"][];
      /** @description Only when the mask asks for it */
      priceListAssignments?: components["schemas"]["PriceListAssignment"][];
      /** @description Only when the mask asks for it */
      shippingMethods?: components["schemas"]["ShippingMethod"][];
      /** @description Only when the mask asks for it */
      listings?: components["schemas"]["Listing"][];
      /** @description Only when the mask asks for it */
      prices?: components["schemas"]["Price"][];
      /** @description Only when the mask asks for it */
      warehouses?: components["schemas"]["WarehouseChannel"][];
      /** @description Only when the mask asks for it */
      orders?: components["schemas"]["Order"][];
    };
    ChannelPage: {
      data: components["schemas"]["Channel"][];
      page: components["schemas"]["Page"];
    };
    CheckOut: {
      /** @description With tax, as the cart has told it: nothing is placed for another */
      total: components["schemas"]["MoneyValue"];
      /** @description Without, it is paid for later */
      payment?: components["schemas"]["CheckoutPayment"];
    };
    CheckoutPayment: {
      /**
       * @description Who takes the money; manual: the company itself
       * @enum {string}
       */
      provider: "manual" | "test";
      /**
       * @default other
       * @enum {string}
       */
      method?: "bank_transfer" | "cash" | "card" | "direct_debit" | "other";
      /** @description What the provider takes the money from */
      source?: string | null;
    };
    Collection: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: date-time
       * @description Since when it is in no list that does not ask for `archived`
       */
      archivedAt?: string | null;
      readonly archived?: boolean;
      /**
       * Format: uuid
       * @description The company whose own it is; null: it is shared by all
       */
      companyId: string | null;
      name: string;
      /** @example green-tea */
      slug: string;
      description: string | null;
      company?: components["schemas"]["Company"] | null;
      /** @description Only when the mask asks for it */
      products?: components["schemas"]["CollectionProduct"][];
    };
    CollectionPage: {
      data: components["schemas"]["Collection"][];
      page: components["schemas"]["Page"];
    };
    CollectionProduct: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      collectionId: string;
      /** Format: uuid */
      productId: string;
      /**
       * Format: int32
       * @description Its place among the others
       * @default 0
       */
      position: number;
      collection?: components["schemas"]["Collection"] | null;
      product?: components["schemas"]["Product"] | null;
    };
    CollectionProductPage: {
      data: components["schemas"]["CollectionProduct"][];
      page: components["schemas"]["Page"];
    };
    Company: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description What people call it */
      name: string;
      /** @description As it is registered */
      legalName: string | null;
      /** @description VAT id or the like */
      taxId: string | null;
      /** @description In the register of companies */
      registrationNumber: string | null;
      /**
       * @default active
       * @enum {string}
       */
      status: "active" | "inactive";
      /**
       * Format: uuid
       * @description The company that it is a part of; those who work there reach it, too
       */
      parentId: string | null;
      /** @description How much it may owe us */
      creditLimit?: components["schemas"]["MoneyValue"] | null;
      notes?: string | null;
      parent?: components["schemas"]["Company"] | null;
      /** @description Only when the mask asks for it */
      tags?: components["schemas"]["Tag"][];
      /** @description Only when the mask asks for it */
      children?: components["schemas"]["Company"][];
      /** @description Only when the mask asks for it */
      campaigns?: components["schemas"]["Campaign"][];
      /** @description Only when the mask asks for it */
      channels?: components["schemas"]["Channel"][];
      /** @description Only when the mask asks for it */
      priceLists?: components["schemas"]["PriceList"][];
      /** @description Only when the mask asks for it */
      relations?: components["schemas"]["Relation"][];
      /** @description Only when the mask asks for it */
      inverseRelations?: components["schemas"]["Relation"][];
      /** @description Only when the mask asks for it */
      memberships?: components["schemas"]["Membership"][];
      /** @description Only when the mask asks for it */
      divisions?: components["schemas"]["Division"][];
      /** @description Only when the mask asks for it */
      locations?: components["schemas"]["Location"][];
      /** @description Only when the mask asks for it */
      webhookSubscriptions?: components["schemas"]["WebhookSubscription"][];
      /** @description Only when the mask asks for it */
      categories?: components["schemas"]["Category"][];
      /** @description Only when the mask asks for it */
      productTypes?: components["schemas"]["ProductType"][];
      /** @description Only when the mask asks for it */
      products?: components["schemas"]["Product"][];
      /** @description Only when the mask asks for it */
      warehouses?: components["schemas"]["Warehouse"][];
      /** @description Only when the mask asks for it */
      attributes?: components["schemas"]["Attribute"][];
      /** @description Only when the mask asks for it */
      collections?: components["schemas"]["Collection"][];
      /** @description Only when the mask asks for it */
      orders?: components["schemas"]["Order"][];
      /** @description Only when the mask asks for it */
      purchases?: components["schemas"]["Order"][];
      /** @description Only when the mask asks for it */
      vouchers?: components["schemas"]["Voucher"][];
    };
    CompanyPage: {
      data: components["schemas"]["Company"][];
      page: components["schemas"]["Page"];
    };
    Country: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @description ISO 3166-1 alpha-2
       * @example DE
       */
      code: string;
      /**
       * @description ISO 3166-1 alpha-3
       * @example DEU
       */
      alpha3: string;
      /**
       * @description ISO 3166-1 numeric
       * @example 276
       */
      numeric: string;
      /** @description In English */
      name: string;
      /**
       * @description Whether it is offered for new addresses, taxes and the like
       * @default true
       */
      active: boolean;
      /** @description Only when the mask asks for it */
      taxRates?: components["schemas"]["TaxRate"][];
    };
    CountryPage: {
      data: components["schemas"]["Country"][];
      page: components["schemas"]["Page"];
    };
    CreateApiKey: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /** @description What it is used for */
      name: string;
      /**
       * Format: date-time
       * @description From when on it is refused; null: never
       */
      expiresAt?: string | null;
      /**
       * @example [
       *       "catalog:read",
       *       "orders:write"
       *     ]
       */
      scopes?: string[];
    };
    CreateAttribute: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description The company whose own it is; null: it is shared by all
       */
      companyId?: string | null;
      /**
       * @description Its name in bodies, masks and filters, as in `attributes.screenSize`
       * @example screenSize
       */
      code: string;
      /** @description What people read */
      name: string;
      /**
       * @description It does not change once there are values
       * @enum {string}
       */
      kind: "dropdown" | "multiselect" | "swatch" | "boolean" | "numeric" | "text" | "rich-text" | "date" | "datetime" | "file" | "reference" | "money";
      /**
       * Format: uuid
       * @description Of numbers: what they are measured in
       */
      unitId?: string | null;
      description?: string | null;
    };
    CreateAttributeItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateAttribute"];
    };
    CreateAttributeValue: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      attributeId: string;
      /**
       * @description Its name in bodies and filters
       * @example green-tea
       */
      slug: string;
      /** @description What people read */
      name: string;
      /**
       * Format: int32
       * @description Its place among the others
       * @default 0
       */
      position?: number;
      /** @description Of a swatch, as in #a1b2c3 */
      color?: string | null;
      /**
       * Format: uuid
       * @description Of a swatch: a picture of the material
       */
      fileId?: string | null;
    };
    CreateAttributeValueItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateAttributeValue"];
    };
    CreateCampaign: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      companyId: string;
      /** @example green-tea */
      code: string;
      name: string;
      description?: string | null;
      /** Format: date-time */
      startsAt: string;
      /** Format: date-time */
      endsAt: string;
      /**
       * @description What is counted: money or uses
       * @default none
       * @enum {string}
       */
      budgetKind?: "none" | "spend" | "usage";
      /**
       * @description Where money is counted
       * @example EUR
       */
      budgetCurrency?: string | null;
      /**
       * Format: int64
       * @description Minor units, or uses
       */
      budgetLimit?: number | null;
    };
    CreateCampaignChannel: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      campaignId: string;
      /** Format: uuid */
      channelId: string;
    };
    CreateCampaignChannelItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateCampaignChannel"];
    };
    CreateCampaignItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateCampaign"];
    };
    CreateCart: {
      /**
       * Format: email
       * @description Of who buys, where there is no account
       */
      email?: string | null;
      /**
       * Format: uuid
       * @description That buys
       */
      buyerCompanyId?: string | null;
      billingAddress?: components["schemas"]["AddressValue"] | null;
      /** @description The billing address, where there is none */
      shippingAddress?: components["schemas"]["AddressValue"] | null;
      /** Format: uuid */
      shippingMethodId?: string | null;
      /**
       * Format: uuid
       * @description A saved address of the account, instead of `shippingAddress`: it is copied
       */
      shippingAddressId?: string;
      /**
       * Format: uuid
       * @description A saved address of the account, instead of `billingAddress`: it is copied
       */
      billingAddressId?: string;
      /** @description All codes of vouchers */
      codes?: string[];
    };
    CreateCategory: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description What people read on the shelf */
      name: string;
      /** @example green-tea */
      slug: string;
      description?: string | null;
      /**
       * Format: int32
       * @description Its place among its siblings
       * @default 0
       */
      position?: number;
      /**
       * Format: uuid
       * @description The company whose own it is; null: it is shared by all
       */
      companyId?: string | null;
      /**
       * Format: uuid
       * @description The category that it is a part of
       */
      parentId?: string | null;
    };
    CreateCategoryItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateCategory"];
    };
    CreateChannel: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      companyId: string;
      name: string;
      /** @example green-tea */
      slug: string;
      /**
       * @description Whether anything is sold there
       * @default true
       */
      active?: boolean;
      /**
       * @description ISO 4217; what prices are in
       * @example EUR
       */
      currency: string;
      /**
       * @description ISO 3166-1 alpha-2; where it delivers to
       * @default []
       */
      countries?: string[];
      /**
       * @description BCP 47; what it speaks
       * @default en
       * @example de
       */
      language?: string;
      /**
       * @default gross
       * @enum {string}
       */
      taxDisplay?: "net" | "gross";
      /**
       * @default in_stock
       * @enum {string}
       */
      stockPolicy?: "in_stock" | "backorder";
      /**
       * Format: int32
       * @description Hours after which an order that nobody confirms expires
       */
      orderExpiryHours?: number | null;
    };
    CreateChannelItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateChannel"];
    };
    CreateCollection: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description The company whose own it is; null: it is shared by all
       */
      companyId?: string | null;
      name: string;
      /** @example green-tea */
      slug: string;
      description?: string | null;
    };
    CreateCollectionItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateCollection"];
    };
    CreateCollectionProduct: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      collectionId: string;
      /** Format: uuid */
      productId: string;
      /**
       * Format: int32
       * @description Its place among the others
       * @default 0
       */
      position?: number;
    };
    CreateCollectionProductItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateCollectionProduct"];
    };
    CreateCompany: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description What people call it */
      name: string;
      /** @description As it is registered */
      legalName?: string | null;
      /** @description VAT id or the like */
      taxId?: string | null;
      /** @description In the register of companies */
      registrationNumber?: string | null;
      /**
       * @default active
       * @enum {string}
       */
      status?: "active" | "inactive";
      /**
       * Format: uuid
       * @description The company that it is a part of; those who work there reach it, too
       */
      parentId?: string | null;
      /** @description How much it may owe us */
      creditLimit?: components["schemas"]["MoneyValue"] | null;
      notes?: string | null;
      /** @description All tags of the company */
      tagIds?: string[];
    };
    CreateCompanyItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateCompany"];
    };
    CreateCountry: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @description ISO 3166-1 alpha-2
       * @example DE
       */
      code: string;
      /**
       * @description ISO 3166-1 alpha-3
       * @example DEU
       */
      alpha3: string;
      /**
       * @description ISO 3166-1 numeric
       * @example 276
       */
      numeric: string;
      /** @description In English */
      name: string;
      /**
       * @description Whether it is offered for new addresses, taxes and the like
       * @default true
       */
      active?: boolean;
    };
    CreateCountryItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateCountry"];
    };
    CreateCurrency: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @description ISO 4217
       * @example EUR
       */
      code: string;
      /**
       * @description ISO 4217 numeric
       * @example 978
       */
      numeric?: string | null;
      /**
       * Format: int32
       * @description Digits behind the point: one unit is 10^exponent minor units
       */
      exponent: number;
      /** @description In English */
      name: string;
      /** @description The code, where there is no other */
      symbol: string;
      /**
       * @description Whether it is offered for new prices and the like
       * @default true
       */
      active?: boolean;
    };
    CreateCurrencyItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateCurrency"];
    };
    CreateDivision: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      companyId: string;
      name: string;
      /** @description What the books call it */
      code?: string | null;
      description?: string | null;
    };
    CreateDivisionItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateDivision"];
    };
    CreateDocumentLink: {
      /**
       * @description Its life, in seconds
       * @default 604800
       */
      seconds?: number;
    };
    CreateFileLink: {
      /**
       * @description In seconds
       * @default 3600
       */
      expiresIn?: number;
    };
    CreateFulfilment: {
      /** Format: uuid */
      warehouseId: string;
      /** @description By default, all that is promised from the warehouse, and what nobody counts */
      lines?: components["schemas"]["CreateFulfilmentLine"][];
      /**
       * @description Whether they leave the house at once
       * @default false
       */
      ship?: boolean;
    };
    CreateFulfilmentLine: {
      /** Format: uuid */
      orderLineId: string;
      /** Format: int32 */
      quantity: number;
    };
    CreateImportRun: {
      /**
       * @description Path of the list
       * @example catalog/products
       */
      list: string;
      /**
       * Format: uuid
       * @description A CSV file, uploaded to `/v1/minor/files`
       */
      fileId: string;
      /**
       * @description Which column is which field; without `fields`, columns are the fields of their names, as in the files of lists. `key`, `delimiter` and `encoding` are found out where they are not said.
       * @example {
       *       "key": "externalReference",
       *       "fields": {
       *         "externalReference": "id",
       *         "name": "Title"
       *       }
       *     }
       */
      map?: {
        [key: string]: unknown;
      };
      /**
       * @description False: rows that are wrong are left out
       * @default true
       */
      atomic?: boolean;
      /**
       * @description False: it is applied without being looked at before
       * @default true
       */
      dryRun?: boolean;
    };
    CreateLanguage: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @description BCP 47: language, script, region
       * @example de-AT
       */
      code: string;
      /** @description In English */
      name: string;
      /** @description In the language itself */
      nativeName?: string | null;
      /**
       * @default ltr
       * @enum {string}
       */
      direction?: "ltr" | "rtl";
      /**
       * @description Whether it is offered for new texts
       * @default true
       */
      active?: boolean;
    };
    CreateLanguageItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateLanguage"];
    };
    CreateListing: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      productId: string;
      /** Format: uuid */
      channelId: string;
      /**
       * @description The storefront of the channel shows it, if it is active
       * @default false
       */
      published?: boolean;
      /**
       * Format: date-time
       * @description It can be bought from then on; null: at once
       */
      availableFrom?: string | null;
    };
    CreateListingItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateListing"];
    };
    CreateLocation: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      companyId: string;
      /** Format: uuid */
      divisionId?: string | null;
      name: string;
      billingAddress?: components["schemas"]["AddressValue"] | null;
      /** @description The billing address, where there is none */
      shippingAddress?: components["schemas"]["AddressValue"] | null;
      phone?: string | null;
      /** Format: uuid */
      paymentTermsId?: string | null;
      /** @default false */
      taxExempt?: boolean;
      /** @description Why it pays no tax: number or paragraph */
      taxExemption?: string | null;
    };
    CreateLocationItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateLocation"];
    };
    CreateMembership: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      accountId: string;
      /** Format: uuid */
      companyId: string;
      /**
       * @description owner: members, settings and money; manager: all else; agent: catalog and orders; buyer: buys for the company
       * @enum {string}
       */
      role: "owner" | "manager" | "agent" | "buyer";
      /** @description How much the account may spend for the company */
      spendingLimit?: components["schemas"]["MoneyValue"] | null;
      /**
       * @description What the limit is counted over
       * @enum {string|null}
       */
      spendingPeriod?: "order" | "day" | "week" | "month" | "quarter" | "year" | null;
    };
    CreateMembershipItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateMembership"];
    };
    CreateOrder: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      channelId: string;
      /**
       * Format: uuid
       * @description Who buys
       */
      customerId?: string | null;
      /**
       * Format: email
       * @description Of who buys, where there is no account
       */
      email?: string | null;
      /**
       * Format: uuid
       * @description That buys
       */
      buyerCompanyId?: string | null;
      /**
       * @description Whether no tax is taken
       * @default false
       */
      taxExempt?: boolean;
      billingAddress?: components["schemas"]["AddressValue"] | null;
      /** @description The billing address, where there is none */
      shippingAddress?: components["schemas"]["AddressValue"] | null;
      /** Format: uuid */
      shippingMethodId?: string | null;
      /** @description As taxDisplay says; null: what the rates of the method say */
      shippingPrice?: components["schemas"]["MoneyValue"] | null;
      /** @description All tags of the order */
      tagIds?: string[];
    };
    CreateOrderDiscount: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      orderId: string;
      /**
       * Format: int32
       * @description Its turn
       * @default 0
       */
      position?: number;
      /** @description Of what the lines cost */
      percent?: number | null;
      /** @description At most what the lines cost; instead of percent */
      fixed?: components["schemas"]["MoneyValue"] | null;
      /** @description Why */
      reason?: string | null;
    };
    CreateOrderDiscountItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateOrderDiscount"];
    };
    CreateOrderLine: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      orderId: string;
      /**
       * Format: int32
       * @description Its place in the order
       * @default 0
       */
      position?: number;
      /**
       * Format: uuid
       * @description Null when it is gone
       */
      variantId?: string | null;
      /** Format: int32 */
      quantity: number;
      /** @description Off the price of the line */
      discountPercent?: number | null;
      /** @description Off the price of the line, instead */
      discountFixed?: components["schemas"]["MoneyValue"] | null;
      discountReason?: string | null;
      /** Format: uuid */
      taxClassId?: string | null;
      /** @description As it was called */
      productName?: string;
      /** @description As it was called */
      variantName?: string | null;
      sku?: string | null;
      /** @description Of one piece, before the discount of the line, as taxDisplay of the order says */
      unitPrice?: components["schemas"]["MoneyValue"];
    };
    CreateOrderLineItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateOrderLine"];
    };
    CreateOrderNote: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      orderId: string;
      body: string;
      /**
       * @default internal
       * @enum {string}
       */
      visibility?: "internal" | "customer";
    };
    CreateOrderNoteItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateOrderNote"];
    };
    CreatePayment: {
      /**
       * @description Who takes the money; manual: the company itself
       * @enum {string}
       */
      provider: "manual" | "test";
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @default other
       * @enum {string}
       */
      method?: "bank_transfer" | "cash" | "card" | "direct_debit" | "other";
      /** @description What the provider takes the money from */
      source?: string | null;
      /** @description What is to be paid by it */
      amount?: components["schemas"]["MoneyValue"];
      /** @description What staff wants to remember, such as the bank’s own number */
      note?: string;
      /**
       * @description false: the money is promised, and taken by a charge later
       * @default true
       */
      capture?: boolean;
    };
    CreatePaymentRefund: {
      amount?: components["schemas"]["MoneyValue"];
      reason?: string | null;
    };
    CreatePaymentTerms: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @example green-tea */
      code: string;
      name: string;
      description?: string | null;
      /**
       * Format: int32
       * @description Days from the invoice on; 0: at once
       */
      dueDays: number;
      /** @description Per cent off for who pays early */
      discountPercent?: number | null;
      /**
       * Format: int32
       * @description Until when that is early
       */
      discountDays?: number | null;
    };
    CreatePaymentTermsItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreatePaymentTerms"];
    };
    CreatePrice: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      variantId: string;
      /**
       * Format: uuid
       * @description Null: in every channel
       */
      channelId?: string | null;
      /**
       * Format: uuid
       * @description Null: for every buyer
       */
      priceListId?: string | null;
      /**
       * Format: int32
       * @description From so many pieces on
       * @default 1
       */
      minimumQuantity?: number;
      /** @description Of one piece */
      price: components["schemas"]["MoneyValue"];
      /** @description What it is compared to: the price before */
      priceBefore?: components["schemas"]["MoneyValue"] | null;
      /** @description What one piece costs the company */
      cost?: components["schemas"]["MoneyValue"] | null;
      /**
       * Format: date-time
       * @description From then on; null: always so far
       */
      startsAt?: string | null;
      /**
       * Format: date-time
       * @description Until then; null: until further notice
       */
      endsAt?: string | null;
    };
    CreatePriceItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreatePrice"];
    };
    CreatePriceList: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      companyId: string;
      /** @example green-tea */
      code: string;
      name: string;
      description?: string | null;
      /**
       * @description ISO 4217; null: any
       * @example EUR
       */
      currency?: string | null;
      /**
       * Format: int32
       * @description Of several that fit, the highest counts
       * @default 0
       */
      priority?: number;
      /** @default true */
      active?: boolean;
      /** Format: date-time */
      validFrom?: string | null;
      /** Format: date-time */
      validUntil?: string | null;
    };
    CreatePriceListAssignment: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      priceListId: string;
      /** Format: uuid */
      channelId?: string | null;
      /**
       * Format: uuid
       * @description Who buys
       */
      buyerCompanyId?: string | null;
      /** Format: uuid */
      relationId?: string | null;
    };
    CreatePriceListAssignmentItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreatePriceListAssignment"];
    };
    CreatePriceListItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreatePriceList"];
    };
    CreateProduct: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description What people read on the label */
      name: string;
      /** @example green-tea */
      slug: string;
      description?: string | null;
      /**
       * @default draft
       * @enum {string}
       */
      status?: "draft" | "active" | "archived";
      /** Format: uuid */
      categoryId?: string | null;
      /**
       * Format: uuid
       * @description Says which attributes it has; it does not change while there are values
       */
      productTypeId?: string | null;
      /**
       * Format: uuid
       * @description By which it is taxed; null: by that of its type
       */
      taxClassId?: string | null;
      /** @description All tags of the product */
      tagIds?: string[];
      /** @description All campaigns that it is a part of */
      campaignIds?: string[];
      /**
       * Format: uuid
       * @description The company that sells it
       */
      companyId?: string;
      /**
       * @description Values by the codes of attributes; null takes one away, what is not named stays
       * @example {
       *       "color": "red",
       *       "weight": 12.5,
       *       "organic": true,
       *       "tags": [
       *         "a",
       *         "b"
       *       ]
       *     }
       */
      attributes?: {
        [key: string]: unknown;
      };
    };
    CreateProductItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateProduct"];
    };
    CreateProductMedia: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      productId: string;
      /** Format: uuid */
      fileId: string;
      /** @description What it shows, for those who do not see it */
      alt?: string | null;
      /**
       * Format: int32
       * @description Its place among the others
       * @default 0
       */
      position?: number;
      /** @description The variants that it shows; none: all of them */
      variantIds?: string[];
    };
    CreateProductMediaItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateProductMedia"];
    };
    CreateProductType: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description The company whose own it is; null: it is shared by all
       */
      companyId?: string | null;
      /**
       * Format: uuid
       * @description By which its products are taxed; null: by what a country takes of everything
       */
      taxClassId?: string | null;
      name: string;
      /** @example green-tea */
      slug: string;
      description?: string | null;
    };
    CreateProductTypeAttribute: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      productTypeId: string;
      /** Format: uuid */
      attributeId: string;
      /**
       * @default product
       * @enum {string}
       */
      level?: "product" | "variant";
      /**
       * @description Products without a value are not published
       * @default false
       */
      required?: boolean;
      /**
       * @description Variants are chosen by it: their combinations are unique in the product
       * @default false
       */
      variantSelection?: boolean;
      /**
       * @description What holds among the variants of a product
       * @default none
       * @enum {string}
       */
      constraint?: "none" | "unique" | "combination-unique" | "same-for-all";
      /**
       * Format: int32
       * @description Its place in forms and in lists of choices
       * @default 0
       */
      position?: number;
    };
    CreateProductTypeAttributeItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateProductTypeAttribute"];
    };
    CreateProductTypeItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateProductType"];
    };
    CreatePromotion: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      campaignId: string;
      name: string;
      /** @default true */
      active?: boolean;
      /**
       * @description Whether everybody for whom it holds gets it; otherwise it is for who has a voucher
       * @default false
       */
      automatic?: boolean;
      /**
       * Format: int32
       * @description The lowest is tried first
       * @default 0
       */
      position?: number;
      /**
       * @description Whether further promotions may follow it
       * @default true
       */
      combinable?: boolean;
      /**
       * @description Whether it is for products or for whole orders
       * @enum {string}
       */
      target: "product" | "order";
      /**
       * @description Which of them: `{"filter": …}` as lists take it; empty: all
       * @default {}
       */
      predicate?: {
        [key: string]: unknown;
      };
      /** @enum {string} */
      reward: "percentage" | "fixed" | "gift";
      /** @description Per cent off */
      percent?: number | null;
      /** @description Off the price of a product, or of the order */
      amount?: components["schemas"]["MoneyValue"] | null;
      /** @description What comes with it */
      giftSku?: string | null;
    };
    CreatePromotionItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreatePromotion"];
    };
    CreateRefund: {
      amount?: components["schemas"]["MoneyValue"];
      reason?: string | null;
      /**
       * Format: uuid
       * @description By default, the last that has so much left
       */
      paymentId?: string;
      /** @description What it is for; the amount is theirs, unless it is named */
      lines?: components["schemas"]["CreateRefundLine"][];
    };
    CreateRefundLine: {
      /** Format: uuid */
      orderLineId: string;
      /** Format: int32 */
      quantity: number;
      /** @description What they cost, with tax and after all discounts */
      amount?: components["schemas"]["MoneyValue"];
    };
    CreateRelation: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      kindId: string;
      /** Format: uuid */
      fromCompanyId?: string | null;
      /**
       * Format: uuid
       * @description Somebody in that company, or alone
       */
      fromAccountId?: string | null;
      /** Format: uuid */
      toCompanyId?: string | null;
      /**
       * Format: uuid
       * @description Somebody in that company, or alone
       */
      toAccountId?: string | null;
      /** Format: date-time */
      validFrom?: string | null;
      /** Format: date-time */
      validUntil?: string | null;
      description?: string | null;
      /** @description Per cent off all prices */
      discountPercent?: number | null;
      /** @description How much may be owed */
      credit?: components["schemas"]["MoneyValue"] | null;
      /**
       * Format: int32
       * @description Days from the invoice on
       */
      paymentDays?: number | null;
    };
    CreateRelationItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateRelation"];
    };
    CreateRelationKind: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @example green-tea */
      code: string;
      /** @description What the first is to the second, as in `supplier of` */
      label: string;
      /** @description What the second is to the first, as in `supplied by` */
      inverseLabel: string;
      /**
       * @description Whether the account on one side reaches the company on the other
       * @default false
       */
      grantsReach?: boolean;
    };
    CreateRelationKindItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateRelationKind"];
    };
    CreateReplacement: {
      reason?: string | null;
      lines: components["schemas"]["CreateReplacementLine"][];
    };
    CreateReplacementLine: {
      /** Format: uuid */
      orderLineId: string;
      /** Format: int32 */
      quantity: number;
    };
    CreateReportSchedule: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      name: string;
      /** @description What is ordered: the body of `POST /v1/reports/runs` */
      run: {
        [key: string]: unknown;
      };
      /** @description Minute, hour, day, month and day of the week, as in `0 6 * * 1` */
      cron: string;
      /**
       * @description IANA name, in whose hours that is meant
       * @default UTC
       */
      timeZone?: string;
      /**
       * @description False: it rests
       * @default true
       */
      active?: boolean;
    };
    CreateReturn: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /** @description What the buyer says */
      reason?: string | null;
      lines: components["schemas"]["CreateReturnLine"][];
      /**
       * @description Whether they are there already
       * @default false
       */
      received?: boolean;
    };
    CreateReturnLine: {
      /** Format: uuid */
      orderLineId: string;
      /** Format: int32 */
      quantity: number;
      /**
       * Format: uuid
       * @description Where they are put
       */
      warehouseId?: string | null;
      /**
       * @description Whether they go back into stock
       * @default false
       */
      restock?: boolean;
      reason?: string | null;
    };
    CreateRun: {
      /**
       * @description Code of the report
       * @example sales
       */
      definition?: string;
      /** @description Those of the report */
      parameters?: {
        [key: string]: unknown;
      };
      /**
       * @description Path of the list
       * @example catalog/products
       */
      list?: string;
      /** @description A JSON filter */
      filter?: Record<string, never> | Record<string, never>[];
      /** @description A JSON sort */
      sort?: Record<string, never> | Record<string, never>[];
      /** @description Full-text search */
      q?: string;
      /**
       * @description A mask, as in `X-Fields`
       * @example {id,name,slug}
       */
      fields?: string;
      /**
       * @description `web` is for reports alone; `xlsx` holds at most 20,000 rows
       * @default csv
       * @enum {string}
       */
      format?: "csv" | "web" | "xlsx";
      /**
       * @description Not of `xlsx`, which is packed
       * @default none
       * @enum {string}
       */
      compression?: "none" | "gzip" | "zip";
      /**
       * @description Send a signed link by mail when it is done
       * @default false
       */
      mailed?: boolean;
    };
    CreateSavedAddress: {
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /** @description What its owner calls it */
      name: string;
      address: components["schemas"]["AddressValue"];
    };
    CreateSetting: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /** @description One of `/v1/minor/settings/definitions` */
      key: string;
      /**
       * Format: uuid
       * @description Whose value it is; null: that of the whole installation
       */
      companyId?: string | null;
      /** @description Of the JSON schema of its definition */
      value: boolean | number | string | unknown[] | Record<string, never>;
    };
    CreateSettingValueItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateSetting"];
    };
    CreateShippingMethod: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      channelId: string;
      /**
       * Format: uuid
       * @description Of which what it costs is taxed; null: the default
       */
      taxClassId?: string | null;
      name: string;
      description?: string | null;
      /** @default true */
      active?: boolean;
      /**
       * Format: int32
       * @description Its place among its siblings
       * @default 0
       */
      position?: number;
      /**
       * Format: int32
       * @description Days until it arrives, at least
       */
      leastDays?: number | null;
      /**
       * Format: int32
       * @description Days until it arrives, at most
       */
      mostDays?: number | null;
    };
    CreateShippingMethodItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateShippingMethod"];
    };
    CreateShippingRate: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      methodId: string;
      /**
       * Format: int32
       * @description The lowest is tried first
       * @default 0
       */
      position?: number;
      /**
       * @description ISO 3166-1 alpha-2; none: everywhere
       * @default []
       */
      countries?: string[];
      /** @description In kilograms, inclusive */
      leastWeight?: number | null;
      /** @description In kilograms, exclusive */
      mostWeight?: number | null;
      /**
       * Format: int64
       * @description Total of the order in minor units of the price, inclusive
       */
      leastTotal?: number | null;
      /**
       * Format: int64
       * @description Total of the order in minor units of the price, exclusive
       */
      mostTotal?: number | null;
      price: components["schemas"]["MoneyValue"];
    };
    CreateShippingRateItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateShippingRate"];
    };
    CreateStock: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      warehouseId: string;
      /**
       * Format: int32
       * @description It is low when no more than so many are available
       */
      lowAt?: number | null;
    };
    CreateStockItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateStock"];
    };
    CreateTag: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Whose own it is; null: shared by all
       */
      companyId?: string | null;
      name: string;
      /** @example green-tea */
      slug: string;
      /** @description When to use it */
      description?: string | null;
    };
    CreateTagItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateTag"];
    };
    CreateTaxClass: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Whose own it is; null: shared by all
       */
      companyId?: string | null;
      /** @example green-tea */
      code: string;
      name: string;
      /** @description What belongs to it */
      description?: string | null;
    };
    CreateTaxClassItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateTaxClass"];
    };
    CreateTaxRate: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      countryId: string;
      /**
       * Format: uuid
       * @description Null: the rate of every class for which the country has no other
       */
      taxClassId?: string | null;
      /** @description In percent of the net amount */
      rate: number;
      /** @description What an invoice calls it */
      name?: string | null;
      /**
       * Format: date
       * @description The first day on which it holds
       */
      validFrom: string;
      /**
       * Format: date
       * @description The last day on which it holds; null: until further notice
       */
      validUntil?: string | null;
    };
    CreateTaxRateItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateTaxRate"];
    };
    CreateUnit: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @description UN/ECE Recommendation 20
       * @example KGM
       */
      code: string;
      /** @description In English */
      name: string;
      /** @description What stands behind a number */
      symbol: string;
      /** @enum {string} */
      dimension: "count" | "mass" | "length" | "area" | "volume" | "time";
      /** @description How many base units of the dimension it is */
      factor: number;
    };
    CreateUnitItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateUnit"];
    };
    CreateVariant: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      productId: string;
      /** @description Stock keeping unit */
      sku: string;
      /** @description What sets it apart from its siblings */
      name?: string | null;
      /** @description EAN, UPC or GTIN */
      barcode?: string | null;
      /** @description In kilograms */
      weight?: number | null;
      /** @default true */
      trackInventory?: boolean;
      /**
       * @description Values by the codes of attributes; null takes one away, what is not named stays
       * @example {
       *       "color": "red",
       *       "weight": 12.5,
       *       "organic": true,
       *       "tags": [
       *         "a",
       *         "b"
       *       ]
       *     }
       */
      attributes?: {
        [key: string]: unknown;
      };
    };
    CreateVariantItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateVariant"];
    };
    CreateVoucher: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      companyId: string;
      /** Format: uuid */
      promotionId: string;
      /** @description What the buyer enters, in capitals */
      code: string;
      /** @default true */
      active?: boolean;
      /**
       * Format: int32
       * @description How often it can be used; null: any number of times
       */
      usageLimit?: number | null;
      /**
       * Format: int32
       * @description How often one buyer can use it
       */
      limitPerCustomer?: number | null;
      /** Format: date-time */
      startsAt?: string | null;
      /** Format: date-time */
      endsAt?: string | null;
    };
    CreateVoucherItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateVoucher"];
    };
    CreateWarehouse: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      companyId: string;
      name: string;
      /**
       * @description By which imports know it
       * @example green-tea
       */
      code: string;
      /**
       * @description Whether orders are served from it
       * @default true
       */
      active?: boolean;
      address?: components["schemas"]["AddressValue"] | null;
    };
    CreateWarehouseChannel: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      warehouseId: string;
      /** Format: uuid */
      channelId: string;
      /**
       * Format: int32
       * @description Of several warehouses, the lowest is asked first
       * @default 0
       */
      priority?: number;
    };
    CreateWarehouseChannelItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateWarehouseChannel"];
    };
    CreateWarehouseItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "create";
      body: components["schemas"]["CreateWarehouse"];
    };
    CreateWebhookSubscription: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Whose events, with those of all companies below; null: all that happens, for administrators
       */
      companyId?: string | null;
      /** @description Where messages are sent to; https */
      url: string;
      /** @description As in `product.updated` */
      eventTypes: string[];
      description?: string | null;
      /**
       * @description Whether it is told of events
       * @default true
       */
      active?: boolean;
    };
    Credentials: {
      /**
       * Format: email
       * @example manager@tradepost.example
       */
      email: string;
      /** Format: password */
      password: string;
      /** @description Where the account has a second factor: its code, or a recovery code */
      totp?: string;
    };
    /** @description RFC 4180, with a header line. Nested fields are columns of their own, as in `price.amount`; lists and free JSON are JSON text. Null is empty, empty text is `""`. Text that looks like a formula begins with an apostrophe */
    CsvFile: string;
    Currency: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @description ISO 4217
       * @example EUR
       */
      code: string;
      /**
       * @description ISO 4217 numeric
       * @example 978
       */
      numeric: string | null;
      /**
       * Format: int32
       * @description Digits behind the point: one unit is 10^exponent minor units
       */
      exponent: number;
      /** @description In English */
      name: string;
      /** @description The code, where there is no other */
      symbol: string;
      /**
       * @description Whether it is offered for new prices and the like
       * @default true
       */
      active: boolean;
    };
    CurrencyPage: {
      data: components["schemas"]["Currency"][];
      page: components["schemas"]["Page"];
    };
    DeleteAttributeItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteAttributeValueItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteCampaignChannelItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteCampaignItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteCategoryItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteChannelItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteCollectionItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteCollectionProductItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteCompanyItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteCountryItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteDivisionItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteLanguageItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteListingItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteLocationItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteMembershipItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteOrderDiscountItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteOrderLineItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteOrderNoteItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeletePaymentTermsItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeletePriceItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeletePriceListAssignmentItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeletePriceListItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteProductItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteProductMediaItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteProductTypeAttributeItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteProductTypeItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeletePromotionItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteRelationItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteRelationKindItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteSettingValueItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteShippingMethodItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteShippingRateItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteStockItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteTagItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteTaxClassItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteTaxRateItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteUnitItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteVariantItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteVoucherItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteWarehouseChannelItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    DeleteWarehouseItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "delete";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
    };
    Division: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      companyId: string;
      name: string;
      /** @description What the books call it */
      code: string | null;
      description: string | null;
      company?: components["schemas"]["Company"] | null;
      /** @description Only when the mask asks for it */
      locations?: components["schemas"]["Location"][];
    };
    DivisionPage: {
      data: components["schemas"]["Division"][];
      page: components["schemas"]["Page"];
    };
    DocumentLink: {
      url: string;
      /** Format: date-time */
      expiresAt: string;
    };
    EnterVoucher: {
      /**
       * @description In capitals or not
       * @example SPRING-10
       */
      code: string;
    };
    ExplainedAccount: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      level: "guest" | "customer" | "agent" | "manager" | "admin";
      /** @enum {string} */
      status: "invited" | "active" | "suspended" | "closed";
    };
    ExplainedCheck: {
      /** @enum {string} */
      check: "route" | "account" | "key" | "scope" | "level" | "reach" | "change";
      passed: boolean;
      /** @description Why */
      detail: string;
    };
    ExplainedPlace: {
      /** Format: uuid */
      companyId: string;
      /** @enum {string} */
      role: "owner" | "manager" | "agent" | "buyer";
    };
    ExplanationAnswer: {
      method: string;
      path: string;
      /** @example GET /v1/catalog/products/:id */
      route: string | null;
      /** @description As far as policies go; what a body says may still be refused */
      allowed: boolean;
      /** @description What a request would be answered where it is not */
      status: number | null;
      account: components["schemas"]["ExplainedAccount"] | null;
      /** @description Where the account works, as far as you reach */
      memberships: components["schemas"]["ExplainedPlace"][];
      /** @description In the order in which a request meets them */
      checks: components["schemas"]["ExplainedCheck"][];
    };
    File: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description What a browser calls it */
      name: string;
      /** @description Found out from the content, whatever the client says */
      mime: string;
      /**
       * Format: int64
       * @description In bytes
       */
      size: number;
      /** @description Of the content, in hexadecimal digits */
      sha256: string;
      /**
       * @default private
       * @enum {string}
       */
      visibility: "private" | "public";
      /**
       * Format: int32
       * @description In pixels; of images only
       */
      width: number | null;
      /**
       * Format: int32
       * @description In pixels; of images only
       */
      height: number | null;
      /**
       * Format: uuid
       * @description The account that has uploaded it
       */
      uploaderId: string;
      /**
       * Format: date-time
       * @description When it goes by itself; null: never
       */
      expiresAt: string | null;
    };
    FileLink: {
      /** @description Path and query, to be put behind the address of the API */
      url: string;
      /** Format: date-time */
      expiresAt: string;
    };
    FilePage: {
      data: components["schemas"]["File"][];
      page: components["schemas"]["Page"];
    };
    FirstCode: {
      /** @example 123456 */
      totp: string;
    };
    Fulfilment: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      orderId: string;
      /** Format: uuid */
      warehouseId: string;
      /**
       * @default pending
       * @enum {string}
       */
      status: "pending" | "shipped" | "delivered" | "cancelled";
      /** @description Who carries it */
      carrier: string | null;
      trackingNumber: string | null;
      /** @description Where the buyer can follow it */
      trackingUrl: string | null;
      /** Format: date-time */
      shippedAt: string | null;
      /** Format: date-time */
      deliveredAt: string | null;
      order?: components["schemas"]["Order"] | null;
      warehouse?: components["schemas"]["Warehouse"] | null;
      /** @description Only when the mask asks for it */
      lines?: components["schemas"]["FulfilmentLine"][];
    };
    FulfilmentLine: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      fulfilmentId: string;
      /** Format: uuid */
      orderLineId: string;
      /** Format: int32 */
      quantity: number;
      fulfilment?: components["schemas"]["Fulfilment"] | null;
      orderLine?: components["schemas"]["OrderLine"] | null;
    };
    FulfilmentLinePage: {
      data: components["schemas"]["FulfilmentLine"][];
      page: components["schemas"]["Page"];
    };
    FulfilmentPage: {
      data: components["schemas"]["Fulfilment"][];
      page: components["schemas"]["Page"];
    };
    GenerateVariants: {
      /**
       * @description Only says which variants would be made
       * @default false
       */
      dryRun?: boolean;
      /** @description What SKUs begin with; by default the slug */
      skuPrefix?: string;
      /**
       * @description Which choices of which attribute are wanted; of attributes that are not named, all
       * @example {
       *       "size": [
       *         "s",
       *         "m"
       *       ],
       *       "color": [
       *         "red"
       *       ]
       *     }
       */
      choices?: {
        [key: string]: string[];
      };
    };
    GrantAnswer: {
      access_token: string;
      refresh_token: string;
      /** @enum {string} */
      token_type: "Bearer";
      /** @description Seconds */
      expires_in: number;
    };
    GrantRequest: {
      /** @enum {string} */
      grant_type: "password" | "refresh_token";
      /**
       * Format: email
       * @description With the password grant
       */
      username?: string;
      /**
       * Format: password
       * @description With the password grant
       */
      password?: string;
      /** @description With the refresh grant */
      refresh_token?: string;
      /** @description With the password grant, as for `/v1/auth/login` */
      totp?: string;
      client_id?: string;
      client_secret?: string;
      scope?: string;
    };
    ImportLine: {
      /** Format: uuid */
      readonly id?: string;
      /** Format: date-time */
      readonly createdAt?: string;
      /** Format: uuid */
      importRunId: string;
      /**
       * Format: int32
       * @description Of the file, on which the row begins; the header is on line 1
       */
      line: number;
      /** @enum {string} */
      action: "create" | "change" | "skip" | "error";
      /** @description What the file calls the row */
      key: string | null;
      /**
       * Format: uuid
       * @description The row; null for one that is wrong
       */
      rowId: string | null;
      /** @description By field, as in the audit log: personal data and secrets are masked */
      changes: {
        [key: string]: unknown;
      };
      /** @description What is wrong with it */
      problems: {
        field: string;
        message: string;
      }[];
      importRun?: components["schemas"]["ImportRun"] | null;
    };
    ImportLinePage: {
      data: components["schemas"]["ImportLine"][];
      page: components["schemas"]["Page"];
    };
    ImportRun: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt?: string;
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description Path of the list whose rows it has, e.g. `catalog/products` */
      list: string;
      /** @description Which column is which field, and how the file is written */
      map: {
        [key: string]: unknown;
      };
      /** @description Columns of the file that no field takes its values from */
      unreadColumns: string[];
      /**
       * @description Nothing is kept when a row is wrong; else all others are
       * @default true
       */
      atomic: boolean;
      /**
       * @description Its job only says what would happen
       * @default true
       */
      dryRun: boolean;
      /** @description pending, running, checked (a dry run is done), applied, refused (rows are wrong), failed, cancelled or expired */
      readonly status: string;
      /**
       * Format: int64
       * @description Rows of the file, without its header
       */
      rowCount: number | null;
      /** Format: int64 */
      createdCount: number | null;
      /** Format: int64 */
      changedCount: number | null;
      /**
       * Format: int64
       * @description Rows that are there exactly so
       */
      skippedCount: number | null;
      /**
       * Format: int64
       * @description What is wrong; a row may have several
       */
      errorCount: number | null;
      /**
       * Format: date-time
       * @description When it was kept
       */
      appliedAt: string | null;
      /**
       * Format: uuid
       * @description The account that asked for it
       */
      requesterId: string;
      /**
       * Format: date-time
       * @description When it goes, with its lines
       */
      expiresAt: string;
      /**
       * Format: uuid
       * @description What was uploaded; null: it is gone
       */
      fileId: string | null;
      /**
       * Format: uuid
       * @description The job of the dry run, then that which applies it
       */
      jobId: string;
      file?: components["schemas"]["File"] | null;
      job?: components["schemas"]["Job"] | null;
      /** @description Only when the mask asks for it */
      lines?: components["schemas"]["ImportLine"][];
    };
    ImportRunPage: {
      data: components["schemas"]["ImportRun"][];
      page: components["schemas"]["Page"];
    };
    Invitation: {
      /**
       * Format: email
       * @description In lower case; one account per address
       */
      email: string;
      firstName?: string | null;
      lastName?: string | null;
      /**
       * @default customer
       * @enum {string}
       */
      level?: "customer" | "agent" | "manager" | "admin";
      /** @description BCP 47 tag, e.g. de-AT */
      locale?: string | null;
      /** Format: uuid */
      companyId: string;
      /**
       * @description owner: members, settings and money; manager: all else; agent: catalog and orders; buyer: buys for the company
       * @enum {string}
       */
      role: "owner" | "manager" | "agent" | "buyer";
    };
    Job: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt?: string;
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description Which workers do it */
      queue: string;
      /** @description What it does */
      name: string;
      /**
       * @default waiting
       * @enum {string}
       */
      state: "waiting" | "active" | "succeeded" | "failed" | "cancelled";
      /** @description Per cent */
      readonly progress: number;
      /**
       * Format: int64
       * @description How many units of the work are done
       * @default 0
       */
      done: number;
      /**
       * Format: int64
       * @description How many there are, as far as is known
       */
      total: number | null;
      /** @description What came of it */
      result: {
        [key: string]: unknown;
      } | null;
      /** @description Why it failed, or why it has to be tried again */
      error: string | null;
      /**
       * Format: uuid
       * @description The account that asked for it
       */
      requesterId: string | null;
      /**
       * Format: int32
       * @description How often it was begun
       * @default 0
       */
      attempts: number;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** Format: date-time */
      cancellationRequestedAt: string | null;
    };
    JobPage: {
      data: components["schemas"]["Job"][];
      page: components["schemas"]["Page"];
    };
    Language: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @description BCP 47: language, script, region
       * @example de-AT
       */
      code: string;
      /** @description In English */
      name: string;
      /** @description In the language itself */
      nativeName: string | null;
      /**
       * @default ltr
       * @enum {string}
       */
      direction: "ltr" | "rtl";
      /**
       * @description Whether it is offered for new texts
       * @default true
       */
      active: boolean;
    };
    LanguagePage: {
      data: components["schemas"]["Language"][];
      page: components["schemas"]["Page"];
    };
    ListedAdjustment: {
      /**
       * Format: int32
       * @description Below zero: there is less than was thought
       */
      quantity: number;
      /** @description Why, for whoever asks later */
      reason: string;
      /** @description A delivery note or the like */
      reference?: string | null;
      /**
       * @default adjustment
       * @enum {string}
       */
      kind?: "adjustment" | "receipt" | "return";
      /** Format: uuid */
      stockId: string;
    };
    Listing: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      productId: string;
      /** Format: uuid */
      channelId: string;
      /**
       * @description The storefront of the channel shows it, if it is active
       * @default false
       */
      published: boolean;
      /**
       * Format: date-time
       * @description It can be bought from then on; null: at once
       */
      availableFrom: string | null;
      product?: components["schemas"]["Product"] | null;
      channel?: components["schemas"]["Channel"] | null;
    };
    ListingPage: {
      data: components["schemas"]["Listing"][];
      page: components["schemas"]["Page"];
    };
    Location: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      companyId: string;
      /** Format: uuid */
      divisionId: string | null;
      name: string;
      billingAddress: components["schemas"]["AddressValue"] | null;
      /** @description The billing address, where there is none */
      shippingAddress: components["schemas"]["AddressValue"] | null;
      phone: string | null;
      /** Format: uuid */
      paymentTermsId: string | null;
      /** @default false */
      taxExempt: boolean;
      /** @description Why it pays no tax: number or paragraph */
      taxExemption: string | null;
      company?: components["schemas"]["Company"] | null;
      division?: components["schemas"]["Division"] | null;
      paymentTerms?: components["schemas"]["PaymentTerms"] | null;
    };
    LocationPage: {
      data: components["schemas"]["Location"][];
      page: components["schemas"]["Page"];
    };
    Membership: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      accountId: string;
      /** Format: uuid */
      companyId: string;
      /**
       * @description owner: members, settings and money; manager: all else; agent: catalog and orders; buyer: buys for the company
       * @enum {string}
       */
      role: "owner" | "manager" | "agent" | "buyer";
      /** @description How much the account may spend for the company */
      spendingLimit: components["schemas"]["MoneyValue"] | null;
      /**
       * @description What the limit is counted over
       * @enum {string|null}
       */
      spendingPeriod: "order" | "day" | "week" | "month" | "quarter" | "year" | null;
      account?: components["schemas"]["Account"] | null;
      company?: components["schemas"]["Company"] | null;
    };
    MembershipPage: {
      data: components["schemas"]["Membership"][];
      page: components["schemas"]["Page"];
    };
    MoneyValue: {
      /**
       * Format: int64
       * @description In minor units, e.g. cents
       * @example 1999
       */
      amount: number;
      /**
       * @description ISO 4217
       * @example EUR
       */
      currency: string;
    };
    NewSecret: {
      /** @description For apps that cannot read the other one; base 32 */
      secret: string;
      /**
       * @description For a QR code
       * @example otpauth://totp/…
       */
      uri: string;
    };
    Order: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description That sells; the channel says it
       */
      companyId: string;
      /** Format: uuid */
      channelId: string;
      /**
       * Format: int32
       * @description Counts the orders of the company, without gaps; none for drafts, and for what was imported
       */
      number: number | null;
      /**
       * @default draft
       * @enum {string}
       */
      status: "draft" | "placed" | "confirmed" | "completed" | "cancelled" | "expired";
      /** @description The statuses that whoever asks may give it now */
      readonly transitions: string[];
      /**
       * @default staff
       * @enum {string}
       */
      origin: "staff" | "storefront" | "import" | "replacement";
      /**
       * Format: uuid
       * @description Who buys
       */
      customerId: string | null;
      /**
       * Format: email
       * @description Of who buys, where there is no account
       */
      email: string | null;
      /**
       * Format: uuid
       * @description That buys
       */
      buyerCompanyId: string | null;
      /**
       * Format: uuid
       * @description Who has taken it down
       */
      authorId?: string | null;
      /** @description ISO 4217; that of the channel */
      currency: string;
      /**
       * @description What its prices are: without tax or with it
       * @enum {string}
       */
      taxDisplay: "net" | "gross";
      /**
       * @description Whether no tax is taken
       * @default false
       */
      taxExempt: boolean;
      billingAddress: components["schemas"]["AddressValue"] | null;
      /** @description The billing address, where there is none */
      shippingAddress: components["schemas"]["AddressValue"] | null;
      /** Format: uuid */
      shippingMethodId: string | null;
      /** @description As it was called */
      shippingMethodName: string | null;
      /** @description As taxDisplay says; null: what the rates of the method say */
      shippingPrice: components["schemas"]["MoneyValue"] | null;
      /**
       * @description In percent
       * @default 0
       */
      shippingTaxRate: number;
      /** @description Of all lines before discounts, as taxDisplay says */
      subtotal: components["schemas"]["MoneyValue"];
      /** @description Of lines and order together, as taxDisplay says */
      discount: components["schemas"]["MoneyValue"];
      shipping: components["schemas"]["TaxedMoneyValue"];
      /** @description Lines without their discounts, and shipping */
      total: components["schemas"]["TaxedMoneyValue"];
      /** @description What was charged and not refunded */
      charged: components["schemas"]["MoneyValue"];
      /**
       * Format: int64
       * @description Minor units by which refunds have lowered what is owed: the total less this
       * @default 0
       */
      credited: number;
      /**
       * @description How much is charged of what is owed
       * @default full
       * @enum {string}
       */
      chargeStatus: "none" | "partial" | "full" | "overcharged";
      /**
       * @default unfulfilled
       * @enum {string}
       */
      fulfilmentStatus: "unfulfilled" | "partial" | "fulfilled" | "partially_returned" | "returned";
      /** Format: date-time */
      placedAt: string | null;
      /** Format: date-time */
      confirmedAt: string | null;
      /**
       * Format: date-time
       * @description When it was completed, cancelled or expired
       */
      closedAt: string | null;
      /**
       * Format: date-time
       * @description When it expires, if nobody pays or confirms it
       */
      expiresAt: string | null;
      /**
       * Format: int32
       * @description How many events it has
       * @default 0
       */
      eventCount?: number;
      /** @description The hash of the last of them */
      eventHead?: string | null;
      company?: components["schemas"]["Company"] | null;
      channel?: components["schemas"]["Channel"] | null;
      customer?: components["schemas"]["Account"] | null;
      buyerCompany?: components["schemas"]["Company"] | null;
      author?: components["schemas"]["Account"] | null;
      shippingMethod?: components["schemas"]["ShippingMethod"] | null;
      /** @description Only when the mask asks for it */
      tags?: components["schemas"]["Tag"][];
      /** @description Only when the mask asks for it */
      discounts?: components["schemas"]["OrderDiscount"][];
      /** @description Only when the mask asks for it */
      lines?: components["schemas"]["OrderLine"][];
      /** @description Only when the mask asks for it */
      events?: components["schemas"]["OrderEvent"][];
      /** @description Only when the mask asks for it */
      payments?: components["schemas"]["Payment"][];
      /** @description Only when the mask asks for it */
      refunds?: components["schemas"]["Refund"][];
      /** @description Only when the mask asks for it */
      notes?: components["schemas"]["OrderNote"][];
      /** @description Only when the mask asks for it */
      fulfilments?: components["schemas"]["Fulfilment"][];
      /** @description Only when the mask asks for it */
      returns?: components["schemas"]["OrderReturn"][];
      /** @description Only when the mask asks for it */
      vouchers?: components["schemas"]["VoucherUse"][];
      /** @description Only when the mask asks for it */
      replacements?: components["schemas"]["Replacement"][];
      replacing?: components["schemas"]["Replacement"] | null;
    };
    OrderDiscount: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      orderId: string;
      /**
       * Format: int32
       * @description Its turn
       * @default 0
       */
      position: number;
      /**
       * @default manual
       * @enum {string}
       */
      source: "manual" | "promotion" | "voucher";
      /** @description Of what the lines cost */
      percent: number | null;
      /** @description At most what the lines cost; instead of percent */
      fixed: components["schemas"]["MoneyValue"] | null;
      /** @description Why */
      reason: string | null;
      /** @description What it takes off */
      total: components["schemas"]["MoneyValue"];
      order?: components["schemas"]["Order"] | null;
    };
    OrderDiscountPage: {
      data: components["schemas"]["OrderDiscount"][];
      page: components["schemas"]["Page"];
    };
    OrderEvent: {
      /** Format: uuid */
      readonly id: string;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: uuid */
      orderId: string;
      /**
       * Format: int32
       * @description Its place among the events of the order
       */
      sequence: number;
      /** @enum {string} */
      type: "created" | "imported" | "changed" | "placed" | "confirmed" | "completed" | "cancelled" | "expired" | "repriced" | "oversold" | "line_added" | "line_changed" | "line_removed" | "discount_added" | "discount_changed" | "discount_removed" | "voucher_used" | "voucher_returned" | "note_added" | "note_changed" | "note_removed" | "payment_authorised" | "payment_charged" | "payment_voided" | "payment_failed" | "payment_refunded" | "refund_failed" | "fulfilment_created" | "fulfilment_shipped" | "fulfilment_delivered" | "fulfilment_cancelled" | "tracking_changed" | "return_requested" | "return_received" | "return_cancelled" | "stock_restocked" | "replacement_created" | "invoice_issued" | "packing_slip_issued" | "email_sent" | "personal_data_erased";
      /**
       * Format: uuid
       * @description The account that did it; null for the clock and the command line
       */
      actorId: string | null;
      /** @description What it was about, but for personal data */
      parameters: {
        [key: string]: unknown;
      };
      /** @description Personal data that it was about; null: there was none, or it was erased */
      personal: {
        [key: string]: unknown;
      } | null;
      /** @description What the hash knows of personal data: a salted digest */
      personalDigest: string | null;
      /** @description `X-Request-Id` of the request that caused it */
      correlationId: string | null;
      /** @description The hash of the event before; null: it is the first */
      previousHash: string | null;
      /** @description SHA-256, in hexadecimal, of all of the above */
      hash: string;
      order?: components["schemas"]["Order"] | null;
    };
    OrderEventPage: {
      data: components["schemas"]["OrderEvent"][];
      page: components["schemas"]["Page"];
    };
    OrderLine: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      orderId: string;
      /**
       * Format: int32
       * @description Its place in the order
       * @default 0
       */
      position: number;
      /**
       * Format: uuid
       * @description Null when it is gone
       */
      variantId: string | null;
      /** @description As it was called */
      productName: string;
      /** @description As it was called */
      variantName: string | null;
      sku: string | null;
      /** Format: int32 */
      quantity: number;
      /**
       * Format: int32
       * @description How many were shipped
       * @default 0
       */
      fulfilled: number;
      /**
       * Format: int32
       * @description How many of those came back
       * @default 0
       */
      returned: number;
      /** @description Of one piece, before the discount of the line, as taxDisplay of the order says */
      unitPrice: components["schemas"]["MoneyValue"];
      /**
       * @description Somebody has named the price: it is not looked up when the order is placed
       * @default false
       */
      priceKept: boolean;
      /** @description Of one piece, before promotions */
      undiscountedUnitPrice: components["schemas"]["MoneyValue"];
      /** @description Off the price of the line */
      discountPercent: number | null;
      /** @description Off the price of the line, instead */
      discountFixed: components["schemas"]["MoneyValue"] | null;
      discountReason: string | null;
      /** @description What the discount of the line takes off */
      discount: components["schemas"]["MoneyValue"];
      /** @description What the discounts of the order take off of it */
      orderDiscount: components["schemas"]["MoneyValue"];
      /** Format: uuid */
      taxClassId: string | null;
      /**
       * @description In percent
       * @default 0
       */
      taxRate: number;
      /** @description One piece at its unit price, rounded for itself */
      unit: components["schemas"]["TaxedMoneyValue"];
      /** @description All pieces, after all discounts; taxed and rounded once */
      total: components["schemas"]["TaxedMoneyValue"];
      order?: components["schemas"]["Order"] | null;
      variant?: components["schemas"]["Variant"] | null;
      taxClass?: components["schemas"]["TaxClass"] | null;
      /** @description Only when the mask asks for it */
      fulfilmentLines?: components["schemas"]["FulfilmentLine"][];
      /** @description Only when the mask asks for it */
      refundLines?: components["schemas"]["RefundLine"][];
      /** @description Only when the mask asks for it */
      returnLines?: components["schemas"]["ReturnLine"][];
    };
    OrderLinePage: {
      data: components["schemas"]["OrderLine"][];
      page: components["schemas"]["Page"];
    };
    OrderNote: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      orderId: string;
      /** Format: uuid */
      authorId: string | null;
      body: string;
      /**
       * @default internal
       * @enum {string}
       */
      visibility: "internal" | "customer";
      /**
       * Format: date-time
       * @description When the text was last changed
       */
      editedAt: string | null;
      order?: components["schemas"]["Order"] | null;
      author?: components["schemas"]["Account"] | null;
    };
    OrderNotePage: {
      data: components["schemas"]["OrderNote"][];
      page: components["schemas"]["Page"];
    };
    OrderPage: {
      data: components["schemas"]["Order"][];
      page: components["schemas"]["Page"];
    };
    OrderReason: {
      /** @description Why, for its events */
      reason?: string | null;
    };
    OrderReturn: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      orderId: string;
      /**
       * @default requested
       * @enum {string}
       */
      status: "requested" | "received" | "cancelled";
      /** @description What the buyer says */
      reason: string | null;
      /** Format: date-time */
      receivedAt: string | null;
      order?: components["schemas"]["Order"] | null;
      /** @description Only when the mask asks for it */
      lines?: components["schemas"]["ReturnLine"][];
    };
    OrderReturnPage: {
      data: components["schemas"]["OrderReturn"][];
      page: components["schemas"]["Page"];
    };
    OwnErasure: {
      /**
       * Format: password
       * @description One’s own; what is erased does not come back
       */
      password: string;
    };
    OwnPassword: {
      /** Format: password */
      password: string;
    };
    Page: {
      /** @description Null where the list is walked by cursor */
      pageNumber: number | null;
      pageSize: number;
      numPages: number | null;
      /** @description Null for `count=none` */
      totalResults: number | null;
      next: string | null;
      prev: string | null;
    };
    /**
     * @description How the total is found: every row is counted, or the statistics are asked, or nobody asks
     * @default exact
     * @enum {string}
     */
    PageCount: "exact" | "estimated" | "none";
    /** @description Walks the list instead of counting pages: empty for the first page, then what the link to the next one says. Each page costs the same, however far, and rows that come or go meanwhile shift nothing */
    PageCursor: string;
    /** @default 1 */
    PageNumber: number;
    PageSessionRequest: {
      /**
       * Format: email
       * @example manager@tradepost.example
       */
      email?: string;
      /** Format: password */
      password?: string;
      /** @description Where the account has a second factor: its code, or a recovery code */
      totp?: string;
      /** @description With a form: the page to go to */
      next?: string;
    };
    /** @default 20 */
    PageSize: number;
    PasswordResetRequest: {
      /**
       * Format: email
       * @description In lower case; one account per address
       */
      email: string;
    };
    Payment: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      orderId: string;
      /**
       * @description Who takes the money; manual: the company itself
       * @enum {string}
       */
      provider: "manual" | "test";
      /**
       * @default other
       * @enum {string}
       */
      method: "bank_transfer" | "cash" | "card" | "direct_debit" | "other";
      /** @description By which the provider knows it */
      reference?: string | null;
      /** @description What the provider takes the money from */
      source?: string | null;
      /**
       * @default pending
       * @enum {string}
       */
      status: "pending" | "authorised" | "charged" | "refunded" | "voided" | "failed";
      /** @description What is to be paid by it */
      amount: components["schemas"]["MoneyValue"];
      /** @description What the provider has promised, all in all */
      authorised: components["schemas"]["MoneyValue"];
      /** @description What was taken of it */
      charged: components["schemas"]["MoneyValue"];
      /** @description What was given back of that */
      refunded: components["schemas"]["MoneyValue"];
      /** @description What was let go of what was promised */
      cancelled: components["schemas"]["MoneyValue"];
      /**
       * Format: int64
       * @description Minor units that the provider was asked to take or to let go
       * @default 0
       */
      charging?: number;
      /**
       * Format: int64
       * @description Minor units that the provider was asked to give back
       * @default 0
       */
      refunding?: number;
      order?: components["schemas"]["Order"] | null;
      /** @description Only when the mask asks for it */
      events?: components["schemas"]["PaymentEvent"][];
      /** @description Only when the mask asks for it */
      refunds?: components["schemas"]["Refund"][];
    };
    PaymentAmount: {
      /** @description What is to be paid by it */
      amount?: components["schemas"]["MoneyValue"];
      /** @description What staff wants to remember, such as the bank’s own number */
      note?: string;
    };
    PaymentEvent: {
      /** Format: uuid */
      readonly id: string;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: uuid */
      paymentId: string;
      /** @enum {string} */
      kind: "authorisation" | "charge" | "void" | "refund";
      /** @enum {string} */
      outcome: "requested" | "succeeded" | "failed";
      amount: components["schemas"]["MoneyValue"];
      /**
       * @description That of the payment
       * @enum {string}
       */
      provider: "manual" | "test";
      /** @description By which the provider knows it; null for what was asked */
      reference: string | null;
      /**
       * Format: uuid
       * @description The event that it answers; null: nobody here has asked
       */
      requestId: string | null;
      /** @description What the provider says of it, or who has entered it */
      message: string | null;
      payment?: components["schemas"]["Payment"] | null;
    };
    PaymentEventPage: {
      data: components["schemas"]["PaymentEvent"][];
      page: components["schemas"]["Page"];
    };
    PaymentNote: {
      /** @description What staff wants to remember, such as the bank’s own number */
      note?: string;
    };
    PaymentPage: {
      data: components["schemas"]["Payment"][];
      page: components["schemas"]["Page"];
    };
    PaymentTerms: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @example green-tea */
      code: string;
      name: string;
      description: string | null;
      /**
       * Format: int32
       * @description Days from the invoice on; 0: at once
       */
      dueDays: number;
      /** @description Per cent off for who pays early */
      discountPercent: number | null;
      /**
       * Format: int32
       * @description Until when that is early
       */
      discountDays: number | null;
    };
    PaymentTermsPage: {
      data: components["schemas"]["PaymentTerms"][];
      page: components["schemas"]["Page"];
    };
    PersonalDataExport: {
      /**
       * Format: uuid
       * @description The job that writes the file; its result has a link to it, good for a day
       */
      jobId: string;
    };
    Price: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      variantId: string;
      /**
       * Format: uuid
       * @description Null: in every channel
       */
      channelId: string | null;
      /**
       * Format: uuid
       * @description Null: for every buyer
       */
      priceListId: string | null;
      /**
       * Format: int32
       * @description From so many pieces on
       * @default 1
       */
      minimumQuantity: number;
      /** @description Of one piece */
      price: components["schemas"]["MoneyValue"];
      /** @description What it is compared to: the price before */
      priceBefore: components["schemas"]["MoneyValue"] | null;
      /** @description What one piece costs the company */
      cost?: components["schemas"]["MoneyValue"] | null;
      /**
       * Format: date-time
       * @description From then on; null: always so far
       */
      startsAt: string | null;
      /**
       * Format: date-time
       * @description Until then; null: until further notice
       */
      endsAt: string | null;
      variant?: components["schemas"]["Variant"] | null;
      channel?: components["schemas"]["Channel"] | null;
      priceList?: components["schemas"]["PriceList"] | null;
    };
    PriceChange: {
      /** Format: uuid */
      readonly id: string;
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * Format: uuid
       * @description The company whose price it was, as the database knew when it was written
       */
      companyId: string | null;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      priceId: string;
      /** Format: uuid */
      channelId: string | null;
      /** Format: uuid */
      priceListId: string | null;
      /** Format: int32 */
      minimumQuantity: number;
      /** @enum {string} */
      action: "created" | "updated" | "removed";
      before: components["schemas"]["MoneyValue"] | null;
      after: components["schemas"]["MoneyValue"] | null;
      /** @description What it was compared to */
      comparedBefore: components["schemas"]["MoneyValue"] | null;
      /** @description What it is compared to */
      comparedAfter: components["schemas"]["MoneyValue"] | null;
      /**
       * Format: date-time
       * @description From when on it held
       */
      startsBefore: string | null;
      /**
       * Format: date-time
       * @description From when on it holds
       */
      startsAfter: string | null;
      /**
       * Format: date-time
       * @description Until when it held
       */
      endsBefore: string | null;
      /**
       * Format: date-time
       * @description Until when it holds
       */
      endsAfter: string | null;
      costBefore?: components["schemas"]["MoneyValue"] | null;
      costAfter?: components["schemas"]["MoneyValue"] | null;
      /**
       * Format: uuid
       * @description Who; null for a command on the machine itself, and for what went with its variant, channel or list
       */
      accountId: string | null;
    };
    PriceChangePage: {
      data: components["schemas"]["PriceChange"][];
      page: components["schemas"]["Page"];
    };
    PriceList: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      companyId: string;
      /** @example green-tea */
      code: string;
      name: string;
      description: string | null;
      /**
       * @description ISO 4217; null: any
       * @example EUR
       */
      currency: string | null;
      /**
       * Format: int32
       * @description Of several that fit, the highest counts
       * @default 0
       */
      priority: number;
      /** @default true */
      active: boolean;
      /** Format: date-time */
      validFrom: string | null;
      /** Format: date-time */
      validUntil: string | null;
      company?: components["schemas"]["Company"] | null;
      /** @description Only when the mask asks for it */
      assignments?: components["schemas"]["PriceListAssignment"][];
      /** @description Only when the mask asks for it */
      prices?: components["schemas"]["Price"][];
    };
    PriceListAssignment: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      priceListId: string;
      /** Format: uuid */
      channelId: string | null;
      /**
       * Format: uuid
       * @description Who buys
       */
      buyerCompanyId: string | null;
      /** Format: uuid */
      relationId: string | null;
      priceList?: components["schemas"]["PriceList"] | null;
      channel?: components["schemas"]["Channel"] | null;
      buyerCompany?: components["schemas"]["Company"] | null;
      relation?: components["schemas"]["Relation"] | null;
    };
    PriceListAssignmentPage: {
      data: components["schemas"]["PriceListAssignment"][];
      page: components["schemas"]["Page"];
    };
    PriceListPage: {
      data: components["schemas"]["PriceList"][];
      page: components["schemas"]["Page"];
    };
    PricePage: {
      data: components["schemas"]["Price"][];
      page: components["schemas"]["Page"];
    };
    /** @description RFC 9457 */
    Problem: {
      /** Format: uri-reference */
      type: string;
      title: string;
      status: number;
      detail: string;
      instance?: string;
      code: string;
      requestId: string;
      /** @description Of the trace that `traceparent` names */
      traceId?: string;
      errors: {
        /** @description Into the body (RFC 6901), or the name of a parameter or header */
        pointer: string;
        code: string;
        message: string;
        /** @description Names or values that are close */
        suggestions?: string[];
      }[];
    };
    Product: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: date-time
       * @description Since when it is in no list that does not ask for `archived`
       */
      archivedAt?: string | null;
      readonly archived?: boolean;
      /** @description What people read on the label */
      name: string;
      /** @example green-tea */
      slug: string;
      description: string | null;
      /**
       * @default draft
       * @enum {string}
       */
      status: "draft" | "active" | "archived";
      /**
       * Format: uuid
       * @description The company that sells it
       */
      companyId: string;
      /** Format: uuid */
      categoryId: string | null;
      /**
       * Format: uuid
       * @description Says which attributes it has; it does not change while there are values
       */
      productTypeId: string | null;
      /**
       * Format: uuid
       * @description By which it is taxed; null: by that of its type
       */
      taxClassId: string | null;
      /** @description Values by the codes of attributes; only when the mask asks for it */
      readonly attributes?: {
        [key: string]: unknown;
      };
      /** @description Whether it and its variants have all that its type requires, which may have come to require more since it is sold */
      readonly complete?: boolean;
      company?: components["schemas"]["Company"] | null;
      category?: components["schemas"]["Category"] | null;
      productType?: components["schemas"]["ProductType"] | null;
      taxClass?: components["schemas"]["TaxClass"] | null;
      /** @description Only when the mask asks for it */
      campaigns?: components["schemas"]["Campaign"][];
      /** @description Only when the mask asks for it */
      tags?: components["schemas"]["Tag"][];
      /** @description Only when the mask asks for it */
      variants?: components["schemas"]["Variant"][];
      /** @description Only when the mask asks for it */
      collections?: components["schemas"]["CollectionProduct"][];
      /** @description Only when the mask asks for it */
      listings?: components["schemas"]["Listing"][];
      /** @description Only when the mask asks for it */
      media?: components["schemas"]["ProductMedia"][];
    };
    ProductMedia: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      productId: string;
      /** Format: uuid */
      fileId: string;
      /** @description What it shows, for those who do not see it */
      alt: string | null;
      /**
       * Format: int32
       * @description Its place among the others
       * @default 0
       */
      position: number;
      product?: components["schemas"]["Product"] | null;
      file?: components["schemas"]["File"] | null;
      /** @description Only when the mask asks for it */
      variants?: components["schemas"]["Variant"][];
    };
    ProductMediaPage: {
      data: components["schemas"]["ProductMedia"][];
      page: components["schemas"]["Page"];
    };
    ProductPage: {
      data: components["schemas"]["Product"][];
      page: components["schemas"]["Page"];
    };
    ProductType: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description The company whose own it is; null: it is shared by all
       */
      companyId: string | null;
      /**
       * Format: uuid
       * @description By which its products are taxed; null: by what a country takes of everything
       */
      taxClassId: string | null;
      name: string;
      /** @example green-tea */
      slug: string;
      description: string | null;
      company?: components["schemas"]["Company"] | null;
      taxClass?: components["schemas"]["TaxClass"] | null;
      /** @description Only when the mask asks for it */
      products?: components["schemas"]["Product"][];
      /** @description Only when the mask asks for it */
      attributes?: components["schemas"]["ProductTypeAttribute"][];
    };
    ProductTypeAttribute: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      productTypeId: string;
      /** Format: uuid */
      attributeId: string;
      /**
       * @default product
       * @enum {string}
       */
      level: "product" | "variant";
      /**
       * @description Products without a value are not published
       * @default false
       */
      required: boolean;
      /**
       * @description Variants are chosen by it: their combinations are unique in the product
       * @default false
       */
      variantSelection: boolean;
      /**
       * @description What holds among the variants of a product
       * @default none
       * @enum {string}
       */
      constraint: "none" | "unique" | "combination-unique" | "same-for-all";
      /**
       * Format: int32
       * @description Its place in forms and in lists of choices
       * @default 0
       */
      position: number;
      productType?: components["schemas"]["ProductType"] | null;
      attribute?: components["schemas"]["Attribute"] | null;
    };
    ProductTypeAttributePage: {
      data: components["schemas"]["ProductTypeAttribute"][];
      page: components["schemas"]["Page"];
    };
    ProductTypePage: {
      data: components["schemas"]["ProductType"][];
      page: components["schemas"]["Page"];
    };
    Profile: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /**
       * Format: email
       * @description In lower case; one account per address
       */
      email: string;
      firstName: string | null;
      lastName: string | null;
      /**
       * @default customer
       * @enum {string}
       */
      level: "customer" | "agent" | "manager" | "admin";
      /**
       * @default invited
       * @enum {string}
       */
      status: "invited" | "active" | "suspended" | "closed";
      phone: string | null;
      /** @description BCP 47 tag, e.g. de-AT */
      locale: string | null;
      /** Format: date-time */
      lastLoginAt: string | null;
      /**
       * @description Whether signing in takes a code as well
       * @default false
       */
      secondFactor: boolean;
    };
    Promotion: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      campaignId: string;
      name: string;
      /** @default true */
      active: boolean;
      /**
       * @description Whether everybody for whom it holds gets it; otherwise it is for who has a voucher
       * @default false
       */
      automatic: boolean;
      /**
       * Format: int32
       * @description The lowest is tried first
       * @default 0
       */
      position: number;
      /**
       * @description Whether further promotions may follow it
       * @default true
       */
      combinable: boolean;
      /**
       * @description Whether it is for products or for whole orders
       * @enum {string}
       */
      target: "product" | "order";
      /**
       * @description Which of them: `{"filter": …}` as lists take it; empty: all
       * @default {}
       */
      predicate: {
        [key: string]: unknown;
      };
      /** @enum {string} */
      reward: "percentage" | "fixed" | "gift";
      /** @description Per cent off */
      percent: number | null;
      /** @description Off the price of a product, or of the order */
      amount: components["schemas"]["MoneyValue"] | null;
      /** @description What comes with it */
      giftSku: string | null;
      campaign?: components["schemas"]["Campaign"] | null;
      /** @description Only when the mask asks for it */
      vouchers?: components["schemas"]["Voucher"][];
    };
    PromotionPage: {
      data: components["schemas"]["Promotion"][];
      page: components["schemas"]["Page"];
    };
    ReceiveReturn: {
      /**
       * Format: uuid
       * @description Where they are put
       */
      warehouseId?: string | null;
      /**
       * @description Whether they go back into stock
       * @default false
       */
      restock?: boolean;
    };
    RecoveryCodes: {
      recoveryCodes: string[];
    };
    Recurrence: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt?: string;
      /** Format: date-time */
      readonly updatedAt?: string;
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description What is done */
      name: string;
      /** @description When it is due, as in `every 10 minutes` or `cron 0 3 * * * UTC` */
      rule: string;
      /**
       * Format: date-time
       * @description When it is due next; after a failure, when it is tried again
       */
      dueAt: string;
      /**
       * Format: date-time
       * @description When it was done, or ordered, last
       */
      lastRunAt: string | null;
      /**
       * Format: uuid
       * @description The job of the last time; old jobs are not kept
       */
      jobId: string | null;
      /**
       * Format: int32
       * @description How often it has failed since it last succeeded
       * @default 0
       */
      failures: number;
      /** @description Why it failed */
      error: string | null;
    };
    RecurrencePage: {
      data: components["schemas"]["Recurrence"][];
      page: components["schemas"]["Page"];
    };
    RefreshRequest: {
      refreshToken: string;
    };
    Refund: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      orderId: string;
      /** Format: uuid */
      paymentId: string;
      /** Format: uuid */
      authorId: string | null;
      /**
       * @default pending
       * @enum {string}
       */
      status: "pending" | "succeeded" | "failed";
      /**
       * @description Whether it is for lines
       * @default free
       * @enum {string}
       */
      basis: "free" | "lines";
      amount: components["schemas"]["MoneyValue"];
      reason: string | null;
      /**
       * Format: uuid
       * @description The event by which the provider was asked; null: nobody here has asked
       */
      requestId?: string | null;
      order?: components["schemas"]["Order"] | null;
      payment?: components["schemas"]["Payment"] | null;
      author?: components["schemas"]["Account"] | null;
      /** @description Only when the mask asks for it */
      lines?: components["schemas"]["RefundLine"][];
    };
    RefundLine: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      refundId: string;
      /** Format: uuid */
      orderLineId: string;
      /** Format: int32 */
      quantity: number;
      /** @description What they cost, with tax and after all discounts */
      amount: components["schemas"]["MoneyValue"];
      refund?: components["schemas"]["Refund"] | null;
      orderLine?: components["schemas"]["OrderLine"] | null;
    };
    RefundLinePage: {
      data: components["schemas"]["RefundLine"][];
      page: components["schemas"]["Page"];
    };
    RefundPage: {
      data: components["schemas"]["Refund"][];
      page: components["schemas"]["Page"];
    };
    Registration: {
      /**
       * Format: email
       * @description In lower case; one account per address
       */
      email: string;
      firstName?: string | null;
      lastName?: string | null;
      /** @description BCP 47 tag, e.g. de-AT */
      locale?: string | null;
      /** Format: password */
      password: string;
    };
    Relation: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      kindId: string;
      /** Format: uuid */
      fromCompanyId: string | null;
      /**
       * Format: uuid
       * @description Somebody in that company, or alone
       */
      fromAccountId: string | null;
      /** Format: uuid */
      toCompanyId: string | null;
      /**
       * Format: uuid
       * @description Somebody in that company, or alone
       */
      toAccountId: string | null;
      /**
       * @default proposed
       * @enum {string}
       */
      status: "proposed" | "active" | "ended";
      /** Format: date-time */
      validFrom: string | null;
      /** Format: date-time */
      validUntil: string | null;
      description: string | null;
      /** @description Per cent off all prices */
      discountPercent?: number | null;
      /** @description How much may be owed */
      credit?: components["schemas"]["MoneyValue"] | null;
      /**
       * Format: int32
       * @description Days from the invoice on
       */
      paymentDays?: number | null;
      kind?: components["schemas"]["RelationKind"] | null;
      fromCompany?: components["schemas"]["Company"] | null;
      fromAccount?: components["schemas"]["Account"] | null;
      toCompany?: components["schemas"]["Company"] | null;
      toAccount?: components["schemas"]["Account"] | null;
    };
    RelationKind: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @example green-tea */
      code: string;
      /** @description What the first is to the second, as in `supplier of` */
      label: string;
      /** @description What the second is to the first, as in `supplied by` */
      inverseLabel: string;
      /**
       * @description Whether the account on one side reaches the company on the other
       * @default false
       */
      grantsReach: boolean;
      /** @description Only when the mask asks for it */
      relations?: components["schemas"]["Relation"][];
    };
    RelationKindPage: {
      data: components["schemas"]["RelationKind"][];
      page: components["schemas"]["Page"];
    };
    RelationPage: {
      data: components["schemas"]["Relation"][];
      page: components["schemas"]["Page"];
    };
    Reorder: {
      /**
       * Format: uuid
       * @description An earlier order
       */
      orderId: string;
    };
    Replacement: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      orderId: string;
      /**
       * Format: uuid
       * @description A draft at first
       */
      replacementId: string;
      reason: string | null;
      order?: components["schemas"]["Order"] | null;
      replacement?: components["schemas"]["Order"] | null;
    };
    ReplacementPage: {
      data: components["schemas"]["Replacement"][];
      page: components["schemas"]["Page"];
    };
    ReportLink: {
      url: string;
      /** Format: date-time */
      expiresAt: string;
    };
    ReportRun: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt?: string;
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description Code of the report; null: it is of a list */
      definition: string | null;
      /**
       * @description Those of the report, with its defaults
       * @default {}
       */
      parameters: {
        [key: string]: unknown;
      };
      /** @description Path of the list, e.g. `catalog/products` */
      list: string | null;
      /** @description JSON, as the list takes it */
      filter: string | null;
      /** @description JSON, as the list takes it */
      sort: string | null;
      /** @description Mask, as in `X-Fields` */
      fields: string | null;
      /** @description Full-text search */
      q: string | null;
      /** @enum {string} */
      format: "csv" | "web" | "xlsx";
      /**
       * @default none
       * @enum {string}
       */
      compression: "none" | "gzip" | "zip";
      /**
       * @description The account is sent a link by mail when it is done, or the reason when it has failed
       * @default false
       */
      mailed: boolean;
      /**
       * @description The level that the file is made for; nobody below may read it
       * @enum {string}
       */
      level: "guest" | "customer" | "agent" | "manager" | "admin";
      /** @description pending, running, succeeded, failed, cancelled or expired */
      readonly status: string;
      /**
       * Format: int64
       * @description Records of the file, without its header
       */
      rowCount: number | null;
      /**
       * Format: int64
       * @description In bytes
       */
      size: number | null;
      /** @description Of the file, in hexadecimal digits */
      sha256: string | null;
      /** @description What a browser calls the file */
      fileName: string;
      /**
       * Format: date-time
       * @description The moment that it shows; each attempt has one of its own
       */
      asOf: string | null;
      /**
       * Format: uuid
       * @description The account that asked for it
       */
      requesterId: string;
      /**
       * Format: date-time
       * @description When the file goes
       */
      expiresAt: string;
      /**
       * Format: uuid
       * @description The job that writes the file
       */
      jobId: string;
      job?: components["schemas"]["Job"] | null;
    };
    ReportRunPage: {
      data: components["schemas"]["ReportRun"][];
      page: components["schemas"]["Page"];
    };
    ReportSchedule: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt?: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      name: string;
      /** @description What is ordered: the body of `POST /v1/reports/runs` */
      run: {
        [key: string]: unknown;
      };
      /** @description Minute, hour, day, month and day of the week, as in `0 6 * * 1` */
      cron: string;
      /**
       * @description IANA name, in whose hours that is meant
       * @default UTC
       */
      timeZone: string;
      /**
       * @description False: it rests
       * @default true
       */
      active: boolean;
      /**
       * @description The level that its files are made for
       * @enum {string}
       */
      level: "guest" | "customer" | "agent" | "manager" | "admin";
      /**
       * Format: date-time
       * @description When it is due next; moments that nobody was there for are one
       */
      dueAt: string;
      /** Format: date-time */
      lastRunAt: string | null;
      /**
       * Format: uuid
       * @description The last run
       */
      lastRunId: string | null;
      /** @description Why nothing could be ordered the last time */
      error: string | null;
      /**
       * Format: uuid
       * @description The account that it is for
       */
      requesterId: string;
    };
    ReportSchedulePage: {
      data: components["schemas"]["ReportSchedule"][];
      page: components["schemas"]["Page"];
    };
    RequestReturn: {
      /** @description What the buyer says */
      reason?: string | null;
      lines: components["schemas"]["RequestReturnLine"][];
    };
    RequestReturnLine: {
      /** Format: uuid */
      orderLineId: string;
      /** Format: int32 */
      quantity: number;
      reason?: string | null;
    };
    Reservation: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      stockId: string;
      /** @description What they are kept for, such as the line of a cart */
      key: string;
      /** Format: int32 */
      quantity: number;
      /**
       * Format: date-time
       * @description From then on they are there for others
       */
      until: string;
      stock?: components["schemas"]["Stock"] | null;
    };
    ReservationPage: {
      data: components["schemas"]["Reservation"][];
      page: components["schemas"]["Page"];
    };
    ReturnLine: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      returnId: string;
      /** Format: uuid */
      orderLineId: string;
      /**
       * Format: uuid
       * @description Where they are put
       */
      warehouseId: string | null;
      /** Format: int32 */
      quantity: number;
      /**
       * @description Whether they go back into stock
       * @default false
       */
      restock: boolean;
      reason: string | null;
      return?: components["schemas"]["OrderReturn"] | null;
      orderLine?: components["schemas"]["OrderLine"] | null;
      warehouse?: components["schemas"]["Warehouse"] | null;
    };
    ReturnLinePage: {
      data: components["schemas"]["ReturnLine"][];
      page: components["schemas"]["Page"];
    };
    SavedAddress: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      accountId: string;
      /** @description What its owner calls it */
      name: string;
      address: components["schemas"]["AddressValue"];
      account?: components["schemas"]["Account"] | null;
    };
    SavedAddressPage: {
      data: components["schemas"]["SavedAddress"][];
      page: components["schemas"]["Page"];
    };
    SearchFilter: Record<string, never> | Record<string, never>[];
    SearchSort: {
      field: string;
      /** @enum {string} */
      direction: "asc" | "desc";
      model?: string;
      nullsfirst?: boolean;
      nullslast?: boolean;
    } | {
      field: string;
      /** @enum {string} */
      direction: "asc" | "desc";
      model?: string;
      nullsfirst?: boolean;
      nullslast?: boolean;
    }[];
    Session: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      accountId: string;
      userAgent: string | null;
      /** @description IP address of the sign-in */
      address: string | null;
      /** Format: date-time */
      lastUsedAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: date-time */
      revokedAt: string | null;
      account?: components["schemas"]["Account"] | null;
    };
    SessionPage: {
      data: components["schemas"]["Session"][];
      page: components["schemas"]["Page"];
    };
    SettingDefinition: {
      /** @example registration.open */
      key: string;
      description: string;
      /** @description JSON schema of its values */
      schema: {
        [key: string]: unknown;
      };
      /** @description What holds while nobody has set anything */
      default: boolean | number | string | unknown[] | Record<string, never>;
      scopes: ("system" | "company")[];
      /** @enum {string} */
      readableBy: "guest" | "customer" | "agent" | "manager" | "admin";
      /**
       * @description For all; that of a company is for its owners
       * @enum {string}
       */
      writableBy: "guest" | "customer" | "agent" | "manager" | "admin";
    };
    SettingValue: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description One of `/v1/minor/settings/definitions` */
      key: string;
      /**
       * Format: uuid
       * @description Whose value it is; null: that of the whole installation
       */
      companyId: string | null;
      /** @description system or company */
      readonly scope: string;
      /** @description Of the JSON schema of its definition */
      value: boolean | number | string | unknown[] | Record<string, never>;
    };
    SettingValuePage: {
      data: components["schemas"]["SettingValue"][];
      page: components["schemas"]["Page"];
    };
    ShippingMethod: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      channelId: string;
      /**
       * Format: uuid
       * @description Of which what it costs is taxed; null: the default
       */
      taxClassId: string | null;
      name: string;
      description: string | null;
      /** @default true */
      active: boolean;
      /**
       * Format: int32
       * @description Its place among its siblings
       * @default 0
       */
      position: number;
      /**
       * Format: int32
       * @description Days until it arrives, at least
       */
      leastDays: number | null;
      /**
       * Format: int32
       * @description Days until it arrives, at most
       */
      mostDays: number | null;
      channel?: components["schemas"]["Channel"] | null;
      taxClass?: components["schemas"]["TaxClass"] | null;
      /** @description Only when the mask asks for it */
      rates?: components["schemas"]["ShippingRate"][];
    };
    ShippingMethodPage: {
      data: components["schemas"]["ShippingMethod"][];
      page: components["schemas"]["Page"];
    };
    ShippingRate: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      methodId: string;
      /**
       * Format: int32
       * @description The lowest is tried first
       * @default 0
       */
      position: number;
      /**
       * @description ISO 3166-1 alpha-2; none: everywhere
       * @default []
       */
      countries: string[];
      /** @description In kilograms, inclusive */
      leastWeight: number | null;
      /** @description In kilograms, exclusive */
      mostWeight: number | null;
      /**
       * Format: int64
       * @description Total of the order in minor units of the price, inclusive
       */
      leastTotal: number | null;
      /**
       * Format: int64
       * @description Total of the order in minor units of the price, exclusive
       */
      mostTotal: number | null;
      price: components["schemas"]["MoneyValue"];
      method?: components["schemas"]["ShippingMethod"] | null;
    };
    ShippingRatePage: {
      data: components["schemas"]["ShippingRate"][];
      page: components["schemas"]["Page"];
    };
    Stock: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      warehouseId: string;
      /**
       * Format: int32
       * @description Pieces in the warehouse
       * @default 0
       */
      onHand: number;
      /**
       * Format: int32
       * @description Of which so many are promised to orders
       * @default 0
       */
      allocated: number;
      /**
       * Format: int32
       * @description Of what is promised, so many are still to come
       * @default 0
       */
      backordered: number;
      /**
       * Format: int32
       * @description It is low when no more than so many are available
       */
      lowAt: number | null;
      /** @description On hand, less what is allocated and what is reserved */
      readonly available: number;
      readonly low: boolean;
      variant?: components["schemas"]["Variant"] | null;
      warehouse?: components["schemas"]["Warehouse"] | null;
      /** @description Only when the mask asks for it */
      allocations?: components["schemas"]["Allocation"][];
      /** @description Only when the mask asks for it */
      movements?: components["schemas"]["StockMovement"][];
      /** @description Only when the mask asks for it */
      reservations?: components["schemas"]["Reservation"][];
    };
    StockAdjustment: {
      /**
       * Format: int32
       * @description Below zero: there is less than was thought
       */
      quantity: number;
      /** @description Why, for whoever asks later */
      reason: string;
      /** @description A delivery note or the like */
      reference?: string | null;
      /**
       * @default adjustment
       * @enum {string}
       */
      kind?: "adjustment" | "receipt" | "return";
    };
    StockAdjustments: {
      adjustments: components["schemas"]["ListedAdjustment"][];
    };
    StockMovement: {
      /** Format: uuid */
      readonly id: string;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: uuid */
      stockId: string;
      /** @enum {string} */
      kind: "receipt" | "adjustment" | "sale" | "return" | "transfer";
      /**
       * Format: int32
       * @description Below zero: they left
       */
      quantity: number;
      /**
       * Format: int32
       * @description What was on hand then
       */
      onHandAfter: number;
      reason: string | null;
      /** @description The order, delivery or transfer that it belongs to */
      reference: string | null;
      /**
       * Format: uuid
       * @description Who; null for a command on the machine itself
       */
      accountId: string | null;
      stock?: components["schemas"]["Stock"] | null;
    };
    StockMovementPage: {
      data: components["schemas"]["StockMovement"][];
      page: components["schemas"]["Page"];
    };
    StockPage: {
      data: components["schemas"]["Stock"][];
      page: components["schemas"]["Page"];
    };
    StockTransfer: {
      /**
       * Format: uuid
       * @description Where they go
       */
      warehouseId: string;
      /** Format: int32 */
      quantity: number;
      reason: string;
    };
    StorefrontCampaign: {
      /** Format: uuid */
      readonly id: string;
      /** @example green-tea */
      code: string;
      name: string;
      description: string | null;
      /** Format: date-time */
      startsAt: string;
      /** Format: date-time */
      endsAt: string;
      /** @description Only when the mask asks for it */
      offers?: components["schemas"]["StorefrontOffer"][];
    };
    StorefrontCampaignPage: {
      data: components["schemas"]["StorefrontCampaign"][];
      page: components["schemas"]["Page"];
    };
    StorefrontCategory: {
      /** Format: uuid */
      readonly id: string;
      /** @description What people read on the shelf */
      name: string;
      /** @example green-tea */
      slug: string;
      description: string | null;
      /**
       * Format: int32
       * @description Its place among its siblings
       */
      position: number;
      /** @description The slugs from the top down to its own, as in `tea/black-tea` */
      path: string;
      /** Format: uuid */
      parentId: string | null;
      /** @description Free JSON for everybody */
      metadata: {
        [key: string]: unknown;
      };
      parent?: components["schemas"]["StorefrontCategory"] | null;
      /** @description Only when the mask asks for it */
      children?: components["schemas"]["StorefrontCategory"][];
      /** @description Only when the mask asks for it */
      products?: components["schemas"]["StorefrontProduct"][];
    };
    StorefrontCategoryPage: {
      data: components["schemas"]["StorefrontCategory"][];
      page: components["schemas"]["Page"];
    };
    StorefrontChannel: {
      /** Format: uuid */
      readonly id: string;
      slug: string;
      name: string;
      /** @description ISO 4217; what prices are in */
      currency: string;
      /** @description BCP 47; what it speaks */
      language: string;
      /** @description ISO 3166-1 alpha-2; where it delivers to */
      countries: string[];
      /**
       * @description What its prices are: without tax or with it
       * @enum {string}
       */
      taxDisplay: "net" | "gross";
    };
    StorefrontCollection: {
      /** Format: uuid */
      readonly id: string;
      name: string;
      /** @example green-tea */
      slug: string;
      description: string | null;
      /** @description Free JSON for everybody */
      metadata: {
        [key: string]: unknown;
      };
      /** @description Only when the mask asks for it */
      products?: components["schemas"]["StorefrontCollectionProduct"][];
    };
    StorefrontCollectionPage: {
      data: components["schemas"]["StorefrontCollection"][];
      page: components["schemas"]["Page"];
    };
    StorefrontCollectionProduct: {
      /** Format: uuid */
      readonly id: string;
      /** Format: uuid */
      collectionId: string;
      /** Format: uuid */
      productId: string;
      /**
       * Format: int32
       * @description Its place among the others
       */
      position: number;
      collection?: components["schemas"]["StorefrontCollection"] | null;
      product?: components["schemas"]["StorefrontProduct"] | null;
    };
    StorefrontCurrency: {
      /** Format: uuid */
      readonly id: string;
      /** @description ISO 4217 */
      code: string;
      /**
       * Format: int32
       * @description Digits behind the point: one unit is 10^exponent minor units
       */
      exponent: number;
      /** @description In English */
      name: string;
      /** @description The code, where there is no other */
      symbol: string;
    };
    StorefrontCurrencyPage: {
      data: components["schemas"]["StorefrontCurrency"][];
      page: components["schemas"]["Page"];
    };
    StorefrontLanguage: {
      /** Format: uuid */
      readonly id: string;
      /** @description BCP 47 */
      code: string;
      /** @description In English */
      name: string;
      /** @description In the language itself */
      nativeName: string | null;
      /** @enum {string} */
      direction: "ltr" | "rtl";
    };
    StorefrontLanguagePage: {
      data: components["schemas"]["StorefrontLanguage"][];
      page: components["schemas"]["Page"];
    };
    StorefrontMedia: {
      /** Format: uuid */
      readonly id: string;
      /** Format: uuid */
      productId: string;
      /** @description What it shows, for those who do not see it */
      alt: string | null;
      /**
       * Format: int32
       * @description Its place among the others
       */
      position: number;
      /** @description Where its content is */
      url: string;
      mime: string;
      /**
       * Format: int32
       * @description In pixels; of images only
       */
      width: number | null;
      /**
       * Format: int32
       * @description In pixels; of images only
       */
      height: number | null;
      product?: components["schemas"]["StorefrontProduct"] | null;
    };
    StorefrontOffer: {
      /** Format: uuid */
      readonly id: string;
      /** Format: uuid */
      campaignId: string;
      name: string;
      /** @description Whether it needs no code */
      automatic: boolean;
      /**
       * Format: int32
       * @description The lowest is tried first
       */
      position: number;
      /** @description Whether further offers may follow it */
      combinable: boolean;
      /**
       * @description Whether it is for products or for whole orders
       * @enum {string}
       */
      target: "product" | "order";
      /** @enum {string} */
      reward: "percentage" | "fixed" | "gift";
      /** @description Per cent off */
      percent: number | null;
      /** @description Off the price of a product, or of the order */
      amount: components["schemas"]["MoneyValue"] | null;
      /** @description What comes with it */
      giftSku: string | null;
      campaign?: components["schemas"]["StorefrontCampaign"] | null;
    };
    StorefrontProduct: {
      /** Format: uuid */
      readonly id: string;
      /** @description What people read on the label */
      name: string;
      /** @example green-tea */
      slug: string;
      description: string | null;
      /** Format: uuid */
      categoryId: string | null;
      /** @description Of its cheapest variant, as the channel shows prices; null: none has a price */
      price: components["schemas"]["MoneyValue"] | null;
      /** @description What the price was before, of the same variant */
      priceBefore: components["schemas"]["MoneyValue"] | null;
      /** @description What one piece costs the companies that the account buys for: `price` and `priceBefore` by the id of the company; only when the mask asks for it */
      readonly companyPrices?: {
        [key: string]: unknown;
      };
      /** @description In percent, in the first country of the channel */
      taxRate: number;
      /** @description Whether prices have the tax in them */
      taxIncluded: boolean;
      /**
       * Format: int64
       * @description In the price or on it, in minor units
       */
      readonly tax?: number | null;
      /**
       * @description Of its best variant
       * @enum {string}
       */
      availability: "in_stock" | "low" | "out";
      /**
       * Format: date-time
       * @description It can be bought from then on; null: at once
       */
      availableFrom: string | null;
      /** @description Free JSON for everybody */
      metadata: {
        [key: string]: unknown;
      };
      /** @description Values by the codes of attributes; only when the mask asks for it */
      readonly attributes?: {
        [key: string]: unknown;
      };
      category?: components["schemas"]["StorefrontCategory"] | null;
      /** @description Only when the mask asks for it */
      collections?: components["schemas"]["StorefrontCollectionProduct"][];
      /** @description Only when the mask asks for it */
      media?: components["schemas"]["StorefrontMedia"][];
      /** @description Only when the mask asks for it */
      variants?: components["schemas"]["StorefrontVariant"][];
    };
    StorefrontProductPage: {
      data: components["schemas"]["StorefrontProduct"][];
      page: components["schemas"]["Page"];
    };
    StorefrontShippingMethod: {
      /** Format: uuid */
      readonly id: string;
      name: string;
      description: string | null;
      /**
       * Format: int32
       * @description Its place among its siblings
       */
      position: number;
      /**
       * Format: int32
       * @description Days until it arrives, at least
       */
      leastDays: number | null;
      /**
       * Format: int32
       * @description Days until it arrives, at most
       */
      mostDays: number | null;
      /** @description Only when the mask asks for it */
      rates?: components["schemas"]["StorefrontShippingRate"][];
    };
    StorefrontShippingMethodPage: {
      data: components["schemas"]["StorefrontShippingMethod"][];
      page: components["schemas"]["Page"];
    };
    StorefrontShippingRate: {
      /** Format: uuid */
      readonly id: string;
      /** Format: uuid */
      methodId: string;
      /**
       * Format: int32
       * @description The lowest is tried first
       */
      position: number;
      /** @description ISO 3166-1 alpha-2; none: everywhere */
      countries: string[];
      /** @description In kilograms, inclusive */
      leastWeight: number | null;
      /** @description In kilograms, exclusive */
      mostWeight: number | null;
      /**
       * Format: int64
       * @description Total of the order in minor units, inclusive
       */
      leastTotal: number | null;
      /**
       * Format: int64
       * @description Total of the order in minor units, exclusive
       */
      mostTotal: number | null;
      /** @description As the channel shows prices */
      price: components["schemas"]["MoneyValue"];
      method?: components["schemas"]["StorefrontShippingMethod"] | null;
    };
    StorefrontVariant: {
      /** Format: uuid */
      readonly id: string;
      /** Format: uuid */
      productId: string;
      /** @description Stock keeping unit */
      sku: string;
      /** @description What sets it apart from its siblings */
      name: string | null;
      /** @description EAN, UPC or GTIN */
      barcode: string | null;
      /** @description In kilograms */
      weight: number | null;
      /** @description Of one piece, as the channel shows prices; null: it is not sold there */
      price: components["schemas"]["MoneyValue"] | null;
      /** @description What the price was before */
      priceBefore: components["schemas"]["MoneyValue"] | null;
      /** @description What one piece costs the companies that the account buys for: `price` and `priceBefore` by the id of the company; only when the mask asks for it */
      readonly companyPrices?: {
        [key: string]: unknown;
      };
      /** @description In percent, in the first country of the channel */
      taxRate: number;
      /** @description Whether prices have the tax in them */
      taxIncluded: boolean;
      /**
       * Format: int64
       * @description In the price or on it, in minor units
       */
      readonly tax?: number | null;
      /** @enum {string} */
      availability: "in_stock" | "low" | "out";
      /** @description Free JSON for everybody */
      metadata: {
        [key: string]: unknown;
      };
      /** @description Values by the codes of attributes; only when the mask asks for it */
      readonly attributes?: {
        [key: string]: unknown;
      };
      product?: components["schemas"]["StorefrontProduct"] | null;
    };
    Tag: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Whose own it is; null: shared by all
       */
      companyId: string | null;
      name: string;
      /** @example green-tea */
      slug: string;
      /** @description When to use it */
      description: string | null;
      /** @description Only when the mask asks for it */
      companies?: components["schemas"]["Company"][];
      /** @description Only when the mask asks for it */
      products?: components["schemas"]["Product"][];
      /** @description Only when the mask asks for it */
      orders?: components["schemas"]["Order"][];
    };
    TagPage: {
      data: components["schemas"]["Tag"][];
      page: components["schemas"]["Page"];
    };
    TaxClass: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Whose own it is; null: shared by all
       */
      companyId: string | null;
      /** @example green-tea */
      code: string;
      name: string;
      /** @description What belongs to it */
      description: string | null;
      /** @description Only when the mask asks for it */
      rates?: components["schemas"]["TaxRate"][];
      /** @description Only when the mask asks for it */
      productTypes?: components["schemas"]["ProductType"][];
      /** @description Only when the mask asks for it */
      products?: components["schemas"]["Product"][];
    };
    TaxClassPage: {
      data: components["schemas"]["TaxClass"][];
      page: components["schemas"]["Page"];
    };
    TaxRate: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      countryId: string;
      /**
       * Format: uuid
       * @description Null: the rate of every class for which the country has no other
       */
      taxClassId: string | null;
      /** @description In percent of the net amount */
      rate: number;
      /** @description What an invoice calls it */
      name: string | null;
      /**
       * Format: date
       * @description The first day on which it holds
       */
      validFrom: string;
      /**
       * Format: date
       * @description The last day on which it holds; null: until further notice
       */
      validUntil: string | null;
      country?: components["schemas"]["Country"] | null;
      taxClass?: components["schemas"]["TaxClass"] | null;
    };
    TaxRatePage: {
      data: components["schemas"]["TaxRate"][];
      page: components["schemas"]["Page"];
    };
    TaxedMoneyValue: {
      /**
       * Format: int64
       * @description Without tax, in minor units
       */
      net: number;
      /**
       * Format: int64
       * @description In minor units
       */
      tax: number;
      /**
       * Format: int64
       * @description With tax, in minor units
       */
      gross: number;
      /** @description ISO 4217 */
      currency: string;
    };
    TokenAndPassword: {
      token: string;
      /** Format: password */
      password: string;
    };
    TokenPair: {
      /** @description JWT for `Authorization: Bearer …` */
      accessToken: string;
      /** @description Opaque; good for one use */
      refreshToken: string;
      /** @enum {string} */
      tokenType: "Bearer";
      /** @description Life of the access token in seconds */
      expiresIn: number;
    };
    Unit: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @description UN/ECE Recommendation 20
       * @example KGM
       */
      code: string;
      /** @description In English */
      name: string;
      /** @description What stands behind a number */
      symbol: string;
      /** @enum {string} */
      dimension: "count" | "mass" | "length" | "area" | "volume" | "time";
      /** @description How many base units of the dimension it is */
      factor: number;
    };
    UnitPage: {
      data: components["schemas"]["Unit"][];
      page: components["schemas"]["Page"];
    };
    UpdateAccount: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      firstName?: string | null;
      lastName?: string | null;
      /**
       * @default customer
       * @enum {string}
       */
      level?: "customer" | "agent" | "manager" | "admin";
      /**
       * @default invited
       * @enum {string}
       */
      status?: "invited" | "active" | "suspended" | "closed";
      phone?: string | null;
      /** @description BCP 47 tag, e.g. de-AT */
      locale?: string | null;
    };
    UpdateApiKey: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /** @description What it is used for */
      name?: string;
    };
    UpdateAttribute: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description The company whose own it is; null: it is shared by all
       */
      companyId?: string | null;
      /**
       * @description Its name in bodies, masks and filters, as in `attributes.screenSize`
       * @example screenSize
       */
      code?: string;
      /** @description What people read */
      name?: string;
      /**
       * @description It does not change once there are values
       * @enum {string}
       */
      kind?: "dropdown" | "multiselect" | "swatch" | "boolean" | "numeric" | "text" | "rich-text" | "date" | "datetime" | "file" | "reference" | "money";
      /**
       * Format: uuid
       * @description Of numbers: what they are measured in
       */
      unitId?: string | null;
      description?: string | null;
    };
    UpdateAttributeItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateAttribute"];
    };
    UpdateAttributeValue: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Its name in bodies and filters
       * @example green-tea
       */
      slug?: string;
      /** @description What people read */
      name?: string;
      /**
       * Format: int32
       * @description Its place among the others
       * @default 0
       */
      position?: number;
      /** @description Of a swatch, as in #a1b2c3 */
      color?: string | null;
      /**
       * Format: uuid
       * @description Of a swatch: a picture of the material
       */
      fileId?: string | null;
    };
    UpdateAttributeValueItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateAttributeValue"];
    };
    UpdateCampaign: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @example green-tea */
      code?: string;
      name?: string;
      description?: string | null;
      /**
       * @default draft
       * @enum {string}
       */
      status?: "draft" | "scheduled" | "running" | "paused" | "ended" | "cancelled";
      /** Format: date-time */
      startsAt?: string;
      /** Format: date-time */
      endsAt?: string;
      /**
       * @description What is counted: money or uses
       * @default none
       * @enum {string}
       */
      budgetKind?: "none" | "spend" | "usage";
      /**
       * @description Where money is counted
       * @example EUR
       */
      budgetCurrency?: string | null;
      /**
       * Format: int64
       * @description Minor units, or uses
       */
      budgetLimit?: number | null;
    };
    UpdateCampaignChannel: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      channelId?: string;
    };
    UpdateCampaignChannelItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateCampaignChannel"];
    };
    UpdateCampaignItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateCampaign"];
    };
    UpdateCart: {
      /**
       * Format: email
       * @description Of who buys, where there is no account
       */
      email?: string | null;
      /**
       * Format: uuid
       * @description That buys
       */
      buyerCompanyId?: string | null;
      billingAddress?: components["schemas"]["AddressValue"] | null;
      /** @description The billing address, where there is none */
      shippingAddress?: components["schemas"]["AddressValue"] | null;
      /** Format: uuid */
      shippingMethodId?: string | null;
      /**
       * Format: uuid
       * @description A saved address of the account, instead of `shippingAddress`: it is copied
       */
      shippingAddressId?: string;
      /**
       * Format: uuid
       * @description A saved address of the account, instead of `billingAddress`: it is copied
       */
      billingAddressId?: string;
      /** @description All codes of vouchers */
      codes?: string[];
    };
    UpdateCategory: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description What people read on the shelf */
      name?: string;
      /** @example green-tea */
      slug?: string;
      description?: string | null;
      /**
       * Format: int32
       * @description Its place among its siblings
       * @default 0
       */
      position?: number;
      /**
       * Format: uuid
       * @description The company whose own it is; null: it is shared by all
       */
      companyId?: string | null;
      /**
       * Format: uuid
       * @description The category that it is a part of
       */
      parentId?: string | null;
    };
    UpdateCategoryItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateCategory"];
    };
    UpdateChannel: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      name?: string;
      /** @example green-tea */
      slug?: string;
      /**
       * @description Whether anything is sold there
       * @default true
       */
      active?: boolean;
      /**
       * @description ISO 4217; what prices are in
       * @example EUR
       */
      currency?: string;
      /**
       * @description ISO 3166-1 alpha-2; where it delivers to
       * @default []
       */
      countries?: string[];
      /**
       * @description BCP 47; what it speaks
       * @default en
       * @example de
       */
      language?: string;
      /**
       * @default gross
       * @enum {string}
       */
      taxDisplay?: "net" | "gross";
      /**
       * @default in_stock
       * @enum {string}
       */
      stockPolicy?: "in_stock" | "backorder";
      /**
       * Format: int32
       * @description Hours after which an order that nobody confirms expires
       */
      orderExpiryHours?: number | null;
    };
    UpdateChannelItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateChannel"];
    };
    UpdateCollection: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description The company whose own it is; null: it is shared by all
       */
      companyId?: string | null;
      name?: string;
      /** @example green-tea */
      slug?: string;
      description?: string | null;
    };
    UpdateCollectionItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateCollection"];
    };
    UpdateCollectionProduct: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: int32
       * @description Its place among the others
       * @default 0
       */
      position?: number;
    };
    UpdateCollectionProductItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateCollectionProduct"];
    };
    UpdateCompany: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description What people call it */
      name?: string;
      /** @description As it is registered */
      legalName?: string | null;
      /** @description VAT id or the like */
      taxId?: string | null;
      /** @description In the register of companies */
      registrationNumber?: string | null;
      /**
       * @default active
       * @enum {string}
       */
      status?: "active" | "inactive";
      /**
       * Format: uuid
       * @description The company that it is a part of; those who work there reach it, too
       */
      parentId?: string | null;
      /** @description How much it may owe us */
      creditLimit?: components["schemas"]["MoneyValue"] | null;
      notes?: string | null;
      /** @description All tags of the company */
      tagIds?: string[];
    };
    UpdateCompanyItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateCompany"];
    };
    UpdateCountry: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @description ISO 3166-1 alpha-3
       * @example DEU
       */
      alpha3?: string;
      /**
       * @description ISO 3166-1 numeric
       * @example 276
       */
      numeric?: string;
      /** @description In English */
      name?: string;
      /**
       * @description Whether it is offered for new addresses, taxes and the like
       * @default true
       */
      active?: boolean;
    };
    UpdateCountryItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateCountry"];
    };
    UpdateCurrency: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @description ISO 4217 numeric
       * @example 978
       */
      numeric?: string | null;
      /** @description In English */
      name?: string;
      /** @description The code, where there is no other */
      symbol?: string;
      /**
       * @description Whether it is offered for new prices and the like
       * @default true
       */
      active?: boolean;
    };
    UpdateCurrencyItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateCurrency"];
    };
    UpdateDivision: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      name?: string;
      /** @description What the books call it */
      code?: string | null;
      description?: string | null;
    };
    UpdateDivisionItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateDivision"];
    };
    UpdateFile: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description What a browser calls it */
      name?: string;
      /**
       * @default private
       * @enum {string}
       */
      visibility?: "private" | "public";
    };
    UpdateFulfilment: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description Who carries it */
      carrier?: string | null;
      trackingNumber?: string | null;
      /** @description Where the buyer can follow it */
      trackingUrl?: string | null;
    };
    UpdateLanguage: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description In English */
      name?: string;
      /** @description In the language itself */
      nativeName?: string | null;
      /**
       * @default ltr
       * @enum {string}
       */
      direction?: "ltr" | "rtl";
      /**
       * @description Whether it is offered for new texts
       * @default true
       */
      active?: boolean;
    };
    UpdateLanguageItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateLanguage"];
    };
    UpdateListing: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @description The storefront of the channel shows it, if it is active
       * @default false
       */
      published?: boolean;
      /**
       * Format: date-time
       * @description It can be bought from then on; null: at once
       */
      availableFrom?: string | null;
    };
    UpdateListingItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateListing"];
    };
    UpdateLocation: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      divisionId?: string | null;
      name?: string;
      billingAddress?: components["schemas"]["AddressValue"] | null;
      /** @description The billing address, where there is none */
      shippingAddress?: components["schemas"]["AddressValue"] | null;
      phone?: string | null;
      /** Format: uuid */
      paymentTermsId?: string | null;
      /** @default false */
      taxExempt?: boolean;
      /** @description Why it pays no tax: number or paragraph */
      taxExemption?: string | null;
    };
    UpdateLocationItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateLocation"];
    };
    UpdateMembership: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @description owner: members, settings and money; manager: all else; agent: catalog and orders; buyer: buys for the company
       * @enum {string}
       */
      role?: "owner" | "manager" | "agent" | "buyer";
      /** @description How much the account may spend for the company */
      spendingLimit?: components["schemas"]["MoneyValue"] | null;
      /**
       * @description What the limit is counted over
       * @enum {string|null}
       */
      spendingPeriod?: "order" | "day" | "week" | "month" | "quarter" | "year" | null;
    };
    UpdateMembershipItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateMembership"];
    };
    UpdateOrder: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Who buys
       */
      customerId?: string | null;
      /**
       * Format: email
       * @description Of who buys, where there is no account
       */
      email?: string | null;
      /**
       * Format: uuid
       * @description That buys
       */
      buyerCompanyId?: string | null;
      /**
       * @description Whether no tax is taken
       * @default false
       */
      taxExempt?: boolean;
      billingAddress?: components["schemas"]["AddressValue"] | null;
      /** @description The billing address, where there is none */
      shippingAddress?: components["schemas"]["AddressValue"] | null;
      /** Format: uuid */
      shippingMethodId?: string | null;
      /** @description As taxDisplay says; null: what the rates of the method say */
      shippingPrice?: components["schemas"]["MoneyValue"] | null;
      /** @description All tags of the order */
      tagIds?: string[];
    };
    UpdateOrderDiscount: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: int32
       * @description Its turn
       * @default 0
       */
      position?: number;
      /** @description Of what the lines cost */
      percent?: number | null;
      /** @description At most what the lines cost; instead of percent */
      fixed?: components["schemas"]["MoneyValue"] | null;
      /** @description Why */
      reason?: string | null;
    };
    UpdateOrderDiscountItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateOrderDiscount"];
    };
    UpdateOrderLine: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: int32
       * @description Its place in the order
       * @default 0
       */
      position?: number;
      /** Format: int32 */
      quantity?: number;
      /** @description Off the price of the line */
      discountPercent?: number | null;
      /** @description Off the price of the line, instead */
      discountFixed?: components["schemas"]["MoneyValue"] | null;
      discountReason?: string | null;
      /** Format: uuid */
      taxClassId?: string | null;
      /** @description Of one piece, before the discount of the line, as taxDisplay of the order says */
      unitPrice?: components["schemas"]["MoneyValue"];
    };
    UpdateOrderLineItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateOrderLine"];
    };
    UpdateOrderNote: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      body?: string;
      /**
       * @default internal
       * @enum {string}
       */
      visibility?: "internal" | "customer";
    };
    UpdateOrderNoteItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateOrderNote"];
    };
    UpdatePaymentTerms: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @example green-tea */
      code?: string;
      name?: string;
      description?: string | null;
      /**
       * Format: int32
       * @description Days from the invoice on; 0: at once
       */
      dueDays?: number;
      /** @description Per cent off for who pays early */
      discountPercent?: number | null;
      /**
       * Format: int32
       * @description Until when that is early
       */
      discountDays?: number | null;
    };
    UpdatePaymentTermsItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdatePaymentTerms"];
    };
    UpdatePrice: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: int32
       * @description From so many pieces on
       * @default 1
       */
      minimumQuantity?: number;
      /** @description Of one piece */
      price?: components["schemas"]["MoneyValue"];
      /** @description What it is compared to: the price before */
      priceBefore?: components["schemas"]["MoneyValue"] | null;
      /** @description What one piece costs the company */
      cost?: components["schemas"]["MoneyValue"] | null;
      /**
       * Format: date-time
       * @description From then on; null: always so far
       */
      startsAt?: string | null;
      /**
       * Format: date-time
       * @description Until then; null: until further notice
       */
      endsAt?: string | null;
    };
    UpdatePriceItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdatePrice"];
    };
    UpdatePriceList: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @example green-tea */
      code?: string;
      name?: string;
      description?: string | null;
      /**
       * @description ISO 4217; null: any
       * @example EUR
       */
      currency?: string | null;
      /**
       * Format: int32
       * @description Of several that fit, the highest counts
       * @default 0
       */
      priority?: number;
      /** @default true */
      active?: boolean;
      /** Format: date-time */
      validFrom?: string | null;
      /** Format: date-time */
      validUntil?: string | null;
    };
    UpdatePriceListAssignment: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      channelId?: string | null;
      /**
       * Format: uuid
       * @description Who buys
       */
      buyerCompanyId?: string | null;
      /** Format: uuid */
      relationId?: string | null;
    };
    UpdatePriceListAssignmentItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdatePriceListAssignment"];
    };
    UpdatePriceListItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdatePriceList"];
    };
    UpdateProduct: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description What people read on the label */
      name?: string;
      /** @example green-tea */
      slug?: string;
      description?: string | null;
      /**
       * @default draft
       * @enum {string}
       */
      status?: "draft" | "active" | "archived";
      /** Format: uuid */
      categoryId?: string | null;
      /**
       * Format: uuid
       * @description Says which attributes it has; it does not change while there are values
       */
      productTypeId?: string | null;
      /**
       * Format: uuid
       * @description By which it is taxed; null: by that of its type
       */
      taxClassId?: string | null;
      /** @description All tags of the product */
      tagIds?: string[];
      /** @description All campaigns that it is a part of */
      campaignIds?: string[];
      /**
       * @description Values by the codes of attributes; null takes one away, what is not named stays
       * @example {
       *       "color": "red",
       *       "weight": 12.5,
       *       "organic": true,
       *       "tags": [
       *         "a",
       *         "b"
       *       ]
       *     }
       */
      attributes?: {
        [key: string]: unknown;
      };
    };
    UpdateProductItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateProduct"];
    };
    UpdateProductMedia: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      fileId?: string;
      /** @description What it shows, for those who do not see it */
      alt?: string | null;
      /**
       * Format: int32
       * @description Its place among the others
       * @default 0
       */
      position?: number;
      /** @description The variants that it shows; none: all of them */
      variantIds?: string[];
    };
    UpdateProductMediaItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateProductMedia"];
    };
    UpdateProductType: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description The company whose own it is; null: it is shared by all
       */
      companyId?: string | null;
      /**
       * Format: uuid
       * @description By which its products are taxed; null: by what a country takes of everything
       */
      taxClassId?: string | null;
      name?: string;
      /** @example green-tea */
      slug?: string;
      description?: string | null;
    };
    UpdateProductTypeAttribute: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @default product
       * @enum {string}
       */
      level?: "product" | "variant";
      /**
       * @description Products without a value are not published
       * @default false
       */
      required?: boolean;
      /**
       * @description Variants are chosen by it: their combinations are unique in the product
       * @default false
       */
      variantSelection?: boolean;
      /**
       * @description What holds among the variants of a product
       * @default none
       * @enum {string}
       */
      constraint?: "none" | "unique" | "combination-unique" | "same-for-all";
      /**
       * Format: int32
       * @description Its place in forms and in lists of choices
       * @default 0
       */
      position?: number;
    };
    UpdateProductTypeAttributeItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateProductTypeAttribute"];
    };
    UpdateProductTypeItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateProductType"];
    };
    UpdateProfile: {
      firstName?: string | null;
      lastName?: string | null;
      phone?: string | null;
      /** @description BCP 47 tag, e.g. de-AT */
      locale?: string | null;
    };
    UpdatePromotion: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      name?: string;
      /** @default true */
      active?: boolean;
      /**
       * @description Whether everybody for whom it holds gets it; otherwise it is for who has a voucher
       * @default false
       */
      automatic?: boolean;
      /**
       * Format: int32
       * @description The lowest is tried first
       * @default 0
       */
      position?: number;
      /**
       * @description Whether further promotions may follow it
       * @default true
       */
      combinable?: boolean;
      /**
       * @description Whether it is for products or for whole orders
       * @enum {string}
       */
      target?: "product" | "order";
      /**
       * @description Which of them: `{"filter": …}` as lists take it; empty: all
       * @default {}
       */
      predicate?: {
        [key: string]: unknown;
      };
      /** @enum {string} */
      reward?: "percentage" | "fixed" | "gift";
      /** @description Per cent off */
      percent?: number | null;
      /** @description Off the price of a product, or of the order */
      amount?: components["schemas"]["MoneyValue"] | null;
      /** @description What comes with it */
      giftSku?: string | null;
    };
    UpdatePromotionItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdatePromotion"];
    };
    UpdateRelation: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * @default proposed
       * @enum {string}
       */
      status?: "proposed" | "active" | "ended";
      /** Format: date-time */
      validFrom?: string | null;
      /** Format: date-time */
      validUntil?: string | null;
      description?: string | null;
      /** @description Per cent off all prices */
      discountPercent?: number | null;
      /** @description How much may be owed */
      credit?: components["schemas"]["MoneyValue"] | null;
      /**
       * Format: int32
       * @description Days from the invoice on
       */
      paymentDays?: number | null;
    };
    UpdateRelationItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateRelation"];
    };
    UpdateRelationKind: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @example green-tea */
      code?: string;
      /** @description What the first is to the second, as in `supplier of` */
      label?: string;
      /** @description What the second is to the first, as in `supplied by` */
      inverseLabel?: string;
      /**
       * @description Whether the account on one side reaches the company on the other
       * @default false
       */
      grantsReach?: boolean;
    };
    UpdateRelationKindItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateRelationKind"];
    };
    UpdateReportSchedule: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      name?: string;
      /** @description What is ordered: the body of `POST /v1/reports/runs` */
      run?: {
        [key: string]: unknown;
      };
      /** @description Minute, hour, day, month and day of the week, as in `0 6 * * 1` */
      cron?: string;
      /**
       * @description IANA name, in whose hours that is meant
       * @default UTC
       */
      timeZone?: string;
      /**
       * @description False: it rests
       * @default true
       */
      active?: boolean;
    };
    UpdateSavedAddress: {
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /** @description What its owner calls it */
      name?: string;
      address?: components["schemas"]["AddressValue"];
    };
    UpdateSetting: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /** @description Of the JSON schema of its definition */
      value?: boolean | number | string | unknown[] | Record<string, never>;
    };
    UpdateSettingValueItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateSetting"];
    };
    UpdateShippingMethod: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Of which what it costs is taxed; null: the default
       */
      taxClassId?: string | null;
      name?: string;
      description?: string | null;
      /** @default true */
      active?: boolean;
      /**
       * Format: int32
       * @description Its place among its siblings
       * @default 0
       */
      position?: number;
      /**
       * Format: int32
       * @description Days until it arrives, at least
       */
      leastDays?: number | null;
      /**
       * Format: int32
       * @description Days until it arrives, at most
       */
      mostDays?: number | null;
    };
    UpdateShippingMethodItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateShippingMethod"];
    };
    UpdateShippingRate: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: int32
       * @description The lowest is tried first
       * @default 0
       */
      position?: number;
      /**
       * @description ISO 3166-1 alpha-2; none: everywhere
       * @default []
       */
      countries?: string[];
      /** @description In kilograms, inclusive */
      leastWeight?: number | null;
      /** @description In kilograms, exclusive */
      mostWeight?: number | null;
      /**
       * Format: int64
       * @description Total of the order in minor units of the price, inclusive
       */
      leastTotal?: number | null;
      /**
       * Format: int64
       * @description Total of the order in minor units of the price, exclusive
       */
      mostTotal?: number | null;
      price?: components["schemas"]["MoneyValue"];
    };
    UpdateShippingRateItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateShippingRate"];
    };
    UpdateStock: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: int32
       * @description It is low when no more than so many are available
       */
      lowAt?: number | null;
    };
    UpdateStockItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateStock"];
    };
    UpdateTag: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      name?: string;
      /** @example green-tea */
      slug?: string;
      /** @description When to use it */
      description?: string | null;
    };
    UpdateTagItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateTag"];
    };
    UpdateTaxClass: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Whose own it is; null: shared by all
       */
      companyId?: string | null;
      name?: string;
      /** @description What belongs to it */
      description?: string | null;
    };
    UpdateTaxClassItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateTaxClass"];
    };
    UpdateTaxRate: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description In percent of the net amount */
      rate?: number;
      /** @description What an invoice calls it */
      name?: string | null;
      /**
       * Format: date
       * @description The first day on which it holds
       */
      validFrom?: string;
      /**
       * Format: date
       * @description The last day on which it holds; null: until further notice
       */
      validUntil?: string | null;
    };
    UpdateTaxRateItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateTaxRate"];
    };
    UpdateUnit: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description In English */
      name?: string;
      /** @description What stands behind a number */
      symbol?: string;
    };
    UpdateUnitItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateUnit"];
    };
    UpdateVariant: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      productId?: string;
      /** @description Stock keeping unit */
      sku?: string;
      /** @description What sets it apart from its siblings */
      name?: string | null;
      /** @description EAN, UPC or GTIN */
      barcode?: string | null;
      /** @description In kilograms */
      weight?: number | null;
      /** @default true */
      trackInventory?: boolean;
      /**
       * @description Values by the codes of attributes; null takes one away, what is not named stays
       * @example {
       *       "color": "red",
       *       "weight": 12.5,
       *       "organic": true,
       *       "tags": [
       *         "a",
       *         "b"
       *       ]
       *     }
       */
      attributes?: {
        [key: string]: unknown;
      };
    };
    UpdateVariantItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateVariant"];
    };
    UpdateVoucher: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      promotionId?: string;
      /** @default true */
      active?: boolean;
      /**
       * Format: int32
       * @description How often it can be used; null: any number of times
       */
      usageLimit?: number | null;
      /**
       * Format: int32
       * @description How often one buyer can use it
       */
      limitPerCustomer?: number | null;
      /** Format: date-time */
      startsAt?: string | null;
      /** Format: date-time */
      endsAt?: string | null;
    };
    UpdateVoucherItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateVoucher"];
    };
    UpdateWarehouse: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      name?: string;
      /**
       * @description By which imports know it
       * @example green-tea
       */
      code?: string;
      /**
       * @description Whether orders are served from it
       * @default true
       */
      active?: boolean;
      address?: components["schemas"]["AddressValue"] | null;
    };
    UpdateWarehouseChannel: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      channelId?: string;
      /**
       * Format: int32
       * @description Of several warehouses, the lowest is asked first
       * @default 0
       */
      priority?: number;
    };
    UpdateWarehouseChannelItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateWarehouseChannel"];
    };
    UpdateWarehouseItem: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      op: "update";
      /** Format: uuid */
      id: string;
      /** @description The ETag that was read, as in the header */
      ifMatch?: string;
      body: components["schemas"]["UpdateWarehouse"];
    };
    UpdateWebhookSubscription: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata?: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** @description Where messages are sent to; https */
      url?: string;
      /** @description As in `product.updated` */
      eventTypes?: string[];
      description?: string | null;
      /**
       * @description Whether it is told of events
       * @default true
       */
      active?: boolean;
    };
    UploadForm: {
      /** @description The id in another system; imports upsert by it */
      externalReference?: string | null;
      /** @description What a browser calls it */
      name?: string;
      /**
       * @default private
       * @enum {string}
       */
      visibility?: "private" | "public";
      /** Format: binary */
      file: string;
    };
    Variant: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: date-time
       * @description Since when it is in no list that does not ask for `archived`
       */
      archivedAt?: string | null;
      readonly archived?: boolean;
      /** Format: uuid */
      productId: string;
      /** @description Stock keeping unit */
      sku: string;
      /** @description What sets it apart from its siblings */
      name: string | null;
      /** @description EAN, UPC or GTIN */
      barcode: string | null;
      /** @description In kilograms */
      weight: number | null;
      /** @default true */
      trackInventory: boolean;
      /** @description Values by the codes of attributes; only when the mask asks for it */
      readonly attributes?: {
        [key: string]: unknown;
      };
      /**
       * Format: int64
       * @description What can be had of it in all warehouses within reach together; null: nobody counts it
       */
      readonly available?: number | null;
      product?: components["schemas"]["Product"] | null;
      /** @description Only when the mask asks for it */
      stock?: components["schemas"]["Stock"][];
      /** @description Only when the mask asks for it */
      prices?: components["schemas"]["Price"][];
      /** @description Only when the mask asks for it */
      media?: components["schemas"]["ProductMedia"][];
    };
    VariantPage: {
      data: components["schemas"]["Variant"][];
      page: components["schemas"]["Page"];
    };
    Voucher: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      companyId: string;
      /** Format: uuid */
      promotionId: string;
      /** @description What the buyer enters, in capitals */
      code: string;
      /** @default true */
      active: boolean;
      /**
       * Format: int32
       * @description How often it can be used; null: any number of times
       */
      usageLimit: number | null;
      /**
       * Format: int32
       * @description How often one buyer can use it
       */
      limitPerCustomer: number | null;
      /**
       * Format: int32
       * @description How often it was used
       * @default 0
       */
      used: number;
      /** Format: date-time */
      startsAt: string | null;
      /** Format: date-time */
      endsAt: string | null;
      company?: components["schemas"]["Company"] | null;
      promotion?: components["schemas"]["Promotion"] | null;
      /** @description Only when the mask asks for it */
      uses?: components["schemas"]["VoucherUse"][];
    };
    VoucherPage: {
      data: components["schemas"]["Voucher"][];
      page: components["schemas"]["Page"];
    };
    VoucherUse: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      orderId: string;
      /** Format: uuid */
      voucherId: string;
      /** @description As it was entered */
      code: string;
      /** @description Who used it: account, company or e-mail address */
      customer: string;
      /**
       * @description It was given back, since the order came to nothing
       * @default false
       */
      returned: boolean;
      order?: components["schemas"]["Order"] | null;
      voucher?: components["schemas"]["Voucher"] | null;
    };
    VoucherUsePage: {
      data: components["schemas"]["VoucherUse"][];
      page: components["schemas"]["Page"];
    };
    Warehouse: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      companyId: string;
      name: string;
      /**
       * @description By which imports know it
       * @example green-tea
       */
      code: string;
      /**
       * @description Whether orders are served from it
       * @default true
       */
      active: boolean;
      address: components["schemas"]["AddressValue"] | null;
      company?: components["schemas"]["Company"] | null;
      /** @description Only when the mask asks for it */
      stock?: components["schemas"]["Stock"][];
      /** @description Only when the mask asks for it */
      channels?: components["schemas"]["WarehouseChannel"][];
      /** @description Only when the mask asks for it */
      fulfilments?: components["schemas"]["Fulfilment"][];
      /** @description Only when the mask asks for it */
      returnLines?: components["schemas"]["ReturnLine"][];
    };
    WarehouseChannel: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      warehouseId: string;
      /** Format: uuid */
      channelId: string;
      /**
       * Format: int32
       * @description Of several warehouses, the lowest is asked first
       * @default 0
       */
      priority: number;
      warehouse?: components["schemas"]["Warehouse"] | null;
      channel?: components["schemas"]["Channel"] | null;
    };
    WarehouseChannelPage: {
      data: components["schemas"]["WarehouseChannel"][];
      page: components["schemas"]["Page"];
    };
    WarehousePage: {
      data: components["schemas"]["Warehouse"][];
      page: components["schemas"]["Page"];
    };
    WebhookDelivery: {
      /** Format: uuid */
      readonly id: string;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: uuid */
      subscriptionId: string;
      /**
       * Format: uuid
       * @description `webhook-id`: the same in every attempt and in replays
       */
      eventId: string;
      /** @description As in `product.updated`; `ping` for a test */
      type: string;
      /**
       * Format: date-time
       * @description When it happened
       */
      occurredAt: string;
      /** @description What kind of row it happened to */
      model: string | null;
      /** Format: uuid */
      rowId: string | null;
      /**
       * Format: int32
       * @description Which it had then
       */
      rowVersion: number | null;
      /**
       * @default pending
       * @enum {string}
       */
      status: "pending" | "succeeded" | "failed";
      /**
       * Format: int32
       * @description How often it was sent
       * @default 0
       */
      attempts: number;
      /**
       * Format: int32
       * @description Of the last answer
       */
      statusCode: number | null;
      /** @description How the last answer begins */
      answer: string | null;
      /** @description Why the last attempt failed */
      error: string | null;
      /**
       * Format: int32
       * @description Milliseconds that the last attempt took
       */
      duration: number | null;
      /** Format: date-time */
      nextAttemptAt: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /**
       * Format: uuid
       * @description The delivery that this one repeats
       */
      replayOf: string | null;
      subscription?: components["schemas"]["WebhookSubscription"] | null;
    };
    WebhookDeliveryPage: {
      data: components["schemas"]["WebhookDelivery"][];
      page: components["schemas"]["Page"];
    };
    WebhookSubscription: {
      /** Format: uuid */
      readonly id: string;
      /**
       * Format: int32
       * @description Counts the changes; the first part of the ETag
       * @default 1
       */
      version: number;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @description The id in another system; imports upsert by it */
      externalReference: string | null;
      /**
       * @description Free JSON for everybody who sees the row
       * @default {}
       */
      metadata: {
        [key: string]: unknown;
      };
      /**
       * @description Free JSON for managers
       * @default {}
       */
      privateMetadata?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Whose events, with those of all companies below; null: all that happens, for administrators
       */
      companyId: string | null;
      /**
       * Format: uuid
       * @description In whose name: who made or last changed it. Messages hold what that account may read
       */
      accountId: string;
      /** @description Where messages are sent to; https */
      url: string;
      /** @description As in `product.updated` */
      eventTypes: string[];
      description: string | null;
      /**
       * @description Whether it is told of events
       * @default true
       */
      active: boolean;
      /**
       * Format: date-time
       * @description Since when no message was taken
       */
      failingSince: string | null;
      /**
       * Format: date-time
       * @description Until when nothing is sent, since several messages in a row were not answered
       */
      pausedUntil: string | null;
      /**
       * Format: date-time
       * @description When it was switched off by itself
       */
      disabledAt: string | null;
      /** @description Why */
      disabledReason: string | null;
      /**
       * Format: date-time
       * @description Until when messages are signed by the secret before the last, too
       */
      previousSecretUntil: string | null;
      company?: components["schemas"]["Company"] | null;
      account?: components["schemas"]["Account"] | null;
      /** @description Only when the mask asks for it */
      deliveries?: components["schemas"]["WebhookDelivery"][];
    };
    WebhookSubscriptionPage: {
      data: components["schemas"]["WebhookSubscription"][];
      page: components["schemas"]["Page"];
    };
  };
  responses: {
    Problem: {
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
