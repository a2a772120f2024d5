/** Requests to the server. Whatever goes wrong comes back as a Problem that can be shown to people. */

const PATIENCE = 30_000;

export class Problem extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

export class Api {
  #base;

  constructor(base) {
    this.#base = base;
  }

  address(path, parameters = {}) {
    const url = new URL(`api/${path}`, this.#base);
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== null && value !== undefined && value !== "") {
        url.searchParams.set(name, value);
      }
    }
    return url;
  }

  get(path, parameters, signal) {
    return this.#send(this.address(path, parameters), { signal });
  }

  send(method, path, parameters, body) {
    return this.#send(this.address(path, parameters), {
      method,
      headers: { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  async #send(url, options) {
    const patience = AbortSignal.timeout(PATIENCE);
    const signal = options.signal ? AbortSignal.any([options.signal, patience]) : patience;
    let response;
    try {
      response = await fetch(url, { credentials: "same-origin", ...options, signal });
    } catch (error) {
      if (options.signal?.aborted) {
        throw error;
      }
      throw new Problem(null, error.name === "TimeoutError" ? 504 : 0);
    }
    if (response.ok) {
      return response.status === 204 ? null : response.json();
    }
    const problem = await response.json().catch(() => ({}));
    throw new Problem(problem.detail ?? problem.title ?? null, response.status);
  }
}
