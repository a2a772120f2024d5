/** The contacts of a company with their numbers, as the list of clients shows them. */
import "./clients.js";
import { h } from "./dom.js";

export function contactsDialog(ctx, headers, base) {
  const { client } = ctx.profile;
  const { period, viewer } = ctx.query();
  const list = h("crm-clients", { kind: "contact", company: client.id, period, viewer, base, columns: "deals.won.value,conversion,deals.open.value,activities.last", lang: ctx.locale });
  list.headers = headers;
  const within = (type, act) => list.addEventListener(`crm-clients-${type}`, (event) => {
    event.stopPropagation();
    act?.(event);
  });
  within("navigate");
  within("shown");
  within("error");
  within("open", (event) => {
    event.preventDefault();
    box.close();
    ctx.visit(event.detail.client, event.detail.list);
  });
  const box = ctx.dialog({ kind: "drawer", title: `${ctx.t("contacts")}: ${client.name}`, body: list });
}
