/** The page's own words. Names of metrics, widgets and codes come from the server in the same language. */

const LANGUAGES = ["en", "it"];
const loaded = new Map();

/** The words of a language, as a function of their key and what is to stand in them: of one thing in the singular, where there is one. */
export async function wordsOf(language, file = new URL("words", import.meta.url)) {
  const address = `${file}.${LANGUAGES.includes(language) ? language : "en"}.json`;
  if (!loaded.has(address)) {
    loaded.set(address, await (await fetch(address)).json());
  }
  const words = loaded.get(address);
  const text = (key, values) => (values[0] === 1 ? words[`${key}One`] : null) ?? words[key] ?? key;
  return (key, ...values) => values.reduce((all, value, i) => all.replace(`{${i}}`, () => String(value)), text(key, values));
}

/** The locale of the formats: the browser's own where it speaks that language. */
export function localeOf(language) {
  return navigator.languages.find((tag) => tag.split("-")[0] === language) ?? language;
}
