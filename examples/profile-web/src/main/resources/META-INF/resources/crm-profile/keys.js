export const PERIODS = ["this_week", "last_7_days", "last_30_days", "this_month", "last_month", "this_quarter", "last_quarter", "this_year", "last_year"];
const COMPARISONS = [null, "PREVIOUS", "YEAR_EARLIER"];

/** What keys do on the page, as [keys, word, action]. */
export const shortcutsOf = (ctx) => [
  ["1 – 9", "k_period", null],
  ["C", "k_compare", () => ctx.go({ compare: COMPARISONS[(COMPARISONS.indexOf(ctx.query().compare) + 1) % 3] })],
  ["M", "k_viewer", () => ctx.go({ viewer: ctx.query().viewer === "own" ? null : "own" })],
  ...ctx.neighbours().flatMap((id, i) => (id ? [[i === 0 ? "K" : "J", i === 0 ? "previousClient" : "nextClient", () => ctx.visit(id)]] : [])),
  ["R", "refresh", () => ctx.reload()],
  ["E", "customise", () => ctx.customise()],
  ["?", "shortcuts", () => ctx.help()],
];

/** Does what a key stands for, unless somebody is writing or a dialog is open. */
export function onKey(event, ctx) {
  const target = event.composedPath()[0];
  const isWriting = target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));
  if (event.defaultPrevented || isWriting || ctx.body.querySelector("dialog[open], .chooser")) {
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && ctx.canUndo()) {
    event.preventDefault();
    ctx.undoLast();
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey) {
    const period = PERIODS[Number(event.key) - 1];
    const act = period ? () => ctx.go({ period }) : shortcutsOf(ctx).find(([key]) => key === event.key.toUpperCase())?.[2];
    if (act && !(target.closest?.(".canvas"))) {
      event.preventDefault();
      act();
    }
  }
}
