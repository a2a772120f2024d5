import { h } from "./dom.js";

/** Says on a page that has no records in its period when there were any, and leads there. */
export async function showLatest(ctx, signal) {
  const { text, period } = await ctx.api.get("latest", { ...ctx.query(), period: null, compare: null }, signal);
  if (period && !signal.aborted) {
    const told = ctx.t("latest", text);
    ctx.root.querySelector(".notices").append(h("p.notice.running", told, " ",
      h("button.link", { "data-key": "latest", onclick: () => ctx.go({ period }) }, ctx.t("showLatest", period))));
    ctx.say(told);
  }
}
