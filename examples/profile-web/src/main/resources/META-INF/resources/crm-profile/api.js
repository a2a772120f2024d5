/** Requests to the server. Whatever goes wrong comes back as a Problem that can be worded in the user's language. */

const PATIENCE = 30_000;

/** A request that failed: the code is the last part of the problem's stable type; 0 stands for a server that cannot be reached. */
export class Problem extends Error {
  constructor(status, problem = {}) {
    super(problem.detail ?? problem.title ?? "");
    this.status = status;
    this.code = (problem.type ?? "").split("/").at(-1);
    this.arguments = problem.arguments ?? {};
  }
}

const cookie = (name) => document.cookie.split("; ").find((c) => c.startsWith(`${name}=`))?.slice(name.length + 1);

export class Api {
  #base;
  #headers;

  /** The headers are a function of {method, url}, or null; what it returns, at once or as a promise, goes with each request. */
  constructor(base, headers = null) {
    this.#base = base;
    this.#headers = headers;
  }

  address(path, parameters = {}) {
    const url = new URL(`api/${path}`, this.#base);
    // A page opened as user:password@host hands both down, and fetch refuses addresses that have them.
    url.username = url.password = "";
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== null && value !== undefined && value !== "") {
        url.searchParams.set(name, value);
      }
    }
    return url;
  }

  async get(path, parameters, signal) {
    return (await this.fetch("GET", path, parameters, undefined, signal)).json();
  }

  async send(method, path, parameters, body) {
    const response = await this.fetch(method, path, parameters, body);
    return response.status === 204 ? null : response.json();
  }

  /** The response itself, if it is a good one. */
  async fetch(method, path, parameters, body, signal) {
    const url = this.address(path, parameters);
    const headers = { ...(await this.#headers?.({ method, url: url.href })) };
    if (method !== "GET") {
      headers["Content-Type"] = "application/json";
      const token = cookie("XSRF-TOKEN");
      if (token) {
        headers["X-XSRF-TOKEN"] ??= decodeURIComponent(token);
      }
    }
    const patience = AbortSignal.timeout(PATIENCE);
    let response;
    try {
      response = await fetch(url, { method, headers, credentials: "same-origin", body: body === undefined ? undefined : JSON.stringify(body),
        signal: signal ? AbortSignal.any([signal, patience]) : patience });
    } catch (error) {
      if (signal?.aborted) {
        throw error;
      }
      throw new Problem(error.name === "TimeoutError" ? 504 : 0);
    }
    if (!response.ok) {
      throw new Problem(response.status, await response.json().catch(() => ({})));
    }
    return response;
  }
}

/** The server of an element: below its base, or beside its script. */
export const apiOf = (element) => new Api(new URL(element.getAttribute("base") ?? "../", element.hasAttribute("base") ? document.baseURI : import.meta.url), element.headers);

/** What went wrong, in the user's language. The server's own text is for developers: it is told only where there are no words for its type. */
export function reasonOf(error, t) {
  const key = `p_${error.code}`;
  if (error.code && t.has(key)) {
    const { widget, name, value, count, most } = error.arguments;
    return t(key, widget ?? value ?? name ?? count ?? most ?? "", most ?? "");
  }
  return error.status === 0 ? t("gone") : error.status === 504 ? t("late") : error.status === 401 || error.status === 403 ? t("forbidden") : error.message || t("failed");
}
