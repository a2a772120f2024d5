/** The values that a page can keep in its address. */
export interface CrmProfileState {
  client: string | null;
  period: string | null;
  compare: "PREVIOUS" | "YEAR_EARLIER" | null;
  viewer: "all" | "own" | null;
  scope: "DIRECT" | "WITH_CONTACTS" | null;
  list: string | null;
}

export type RecordKind = "deal" | "activity" | "invoice";

export class CrmProfile extends HTMLElement implements CrmProfileState {
  client: string | null;
  period: string | null;
  compare: "PREVIOUS" | "YEAR_EARLIER" | null;
  viewer: "all" | "own" | null;
  scope: "DIRECT" | "WITH_CONTACTS" | null;
  list: string | null;
  /** The clients before and after this one in a list of the host's, to be stepped to. */
  previous: string | null;
  next: string | null;
  theme: "light" | "dark" | null;
  base: string | null;
  shortcuts: "page" | null;
  /** Headers of each request, such as a bearer token. */
  headers: ((request: { method: string; url: string }) => Record<string, string> | Promise<Record<string, string>>) | null;
  /** The address of a record, in place of the attribute record-url. */
  recordUrl: ((kind: RecordKind, id: string) => string | null) | null;
  /** More keys to be listed by "?", as [keys, text]. */
  moreShortcuts: [string, string][];
  /** Reads the profile anew. */
  reload(): Promise<void>;
}

/** Clients by number; what it shows is in its attributes. */
export class CrmClients extends HTMLElement {
  /** Headers of each request, such as a bearer token. */
  headers: CrmProfile["headers"];
  /** Reads the first page anew. */
  reload(): Promise<void>;
}

export interface CrmClientsState {
  kind: "contact" | "company" | null;
  period: string | null;
  viewer: "all" | "own" | null;
  order: string | null;
  columns: string | null;
  where: string | null;
}

export interface CrmProfileEvents {
  "crm-clients-navigate": CustomEvent<Partial<CrmClientsState>>;
  "crm-clients-open": CustomEvent<{ client: string; list: string | null; clients: string[] }>;
  "crm-clients-shown": CustomEvent<{ count: number }>;
  "crm-clients-error": CustomEvent<{ status: number; code: string }>;
  "crm-profile-navigate": CustomEvent<Partial<CrmProfileState>>;
  "crm-profile-record": CustomEvent<{ kind: RecordKind; id: string }>;
  "crm-profile-link": CustomEvent<{ url: string }>;
  "crm-profile-shown": CustomEvent<{ client: string; name: string; user: string }>;
  "crm-profile-error": CustomEvent<{ status: number; code: string }>;
}

type Attributes = Partial<Record<keyof CrmProfileState, string | null>> & {
  previous?: string | null; next?: string | null; lang?: string; theme?: "light" | "dark"; base?: string; "record-url"?: string; shortcuts?: "page"; class?: string; id?: string; children?: unknown; ref?: unknown; key?: unknown;
};

type ClientsAttributes = Partial<Record<keyof CrmClientsState, string | null>> & Omit<Attributes, keyof CrmProfileState> & { scope?: string; "client-url"?: string };

declare global {
  interface HTMLElementTagNameMap { "crm-profile": CrmProfile; "crm-clients": CrmClients }
  interface HTMLElementEventMap extends CrmProfileEvents {}
  namespace JSX { interface IntrinsicElements { "crm-profile": Attributes; "crm-clients": ClientsAttributes } }
}

declare module "react" {
  namespace JSX { interface IntrinsicElements { "crm-profile": Attributes; "crm-clients": ClientsAttributes } }
}
