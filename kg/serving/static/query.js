// The SPARQL editor. What comes from the graph is written as text and as links to http(s), never as HTML.
"use strict";
(() => {
  const ROWS = 500;
  const form = document.getElementById("ask");
  const area = document.getElementById("sparql");
  const words = form.dataset;
  const known = JSON.parse(document.getElementById("known").textContent);
  const [answer, told, rows] = ["answer", "told", "rows"].map((id) => document.getElementById(id));
  const download = document.getElementById("download");
  let editor = null;
  let asking = null;

  function make(name, text, className) {
    const one = document.createElement(name);
    if (text !== undefined) one.textContent = text;
    if (className) one.className = className;
    return one;
  }

  function edit() {
    if (typeof window.Yasqe !== "function") return;
    const names = Object.keys(known.prefixes);
    window.Yasqe.registerAutocompleter({
      name: "known-prefixes",
      persistenceId: null,
      bulk: true,
      autoShow: false,
      get: () => names.map((name) => `${name}: <${known.prefixes[name]}>`),
      isValidCompletionPosition: (yasqe) => /^\s*PREFIX\s+\S*$/i.test(before(yasqe)),
      preProcessToken: (yasqe, token) => ({ ...token, autocompletionString: before(yasqe).split(/\s+/).pop() }),
      postProcessSuggestion: (yasqe, token, said) => said,
    });
    const place = make("div");
    area.before(place);
    editor = new window.Yasqe(place, {
      value: area.value,
      persistenceId: null,
      autocompleters: ["variables", "known-prefixes"],
      showQueryButton: false,
      resizeable: false,
      createShareableLink: null,
      createShortLink: null,
      viewportMargin: Infinity,
      requestConfig: { endpoint: "/sparql" },
    });
    editor.setOption("extraKeys", {
      ...editor.getOption("extraKeys"),
      Tab: false,
      "Shift-Tab": false,
      "Ctrl-Enter": () => ask(),
      "Cmd-Enter": () => ask(),
    });
    editor.getInputField().setAttribute("aria-label", words.label);
    editor.on("change", () => { area.value = editor.getValue(); });
    area.hidden = true;
    form.querySelector("label[for=sparql]").hidden = true;
    document.getElementById("keys").hidden = false;
  }

  function before(yasqe) {
    const cursor = yasqe.getDoc().getCursor();
    return yasqe.getDoc().getLine(cursor.line).slice(0, cursor.ch);
  }

  async function ask(quietly) {
    const query = area.value;
    const address = new URL(location);
    address.searchParams.set("query", query);
    if (address.href.length < 8000) history.replaceState({}, "", address);
    asking?.abort();
    asking = new AbortController();
    answer.hidden = false;
    say(words.asking);
    rows.replaceChildren();
    try {
      const said = await fetch("/sparql", {
        method: "POST",
        signal: asking.signal,
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          Accept: "application/sparql-results+json, text/turtle;q=0.9, */*;q=0.1",
        },
        body: new URLSearchParams({ query }),
      });
      const text = await said.text();
      if (!said.ok) return fail(text, quietly === true);
      const cut = said.headers.get("X-Truncated") ? ` ${words.cut}` : "";
      if (!(said.headers.get("Content-Type") || "").includes("json")) {
        say(cut);
        rows.replaceChildren(make("pre", text));
        return;
      }
      show(JSON.parse(text), cut);
    } catch (error) {
      if (error.name !== "AbortError") fail(words.offline);
    }
  }

  function say(text, wrong) {
    told.className = wrong ? "wrong" : "";
    told.textContent = text;
  }

  function fail(text, quietly) {
    say(`${words.failed} ${text.slice(0, 1000)}`, true);
    const place = /^line (\d+), column (\d+)/.exec(text);
    if (!place || !editor) return;
    const [line, column] = [Number(place[1]) - 1, Number(place[2]) - 1];
    const mark = editor.getDoc().markText({ line, ch: Math.max(0, column - 1) }, { line, ch: column + 1 }, { className: "wrong" });
    setTimeout(() => mark.clear(), 8000);
    editor.getDoc().setCursor(line, column);
    if (!quietly) editor.focus();
  }

  function show(found, cut) {
    if ("boolean" in found) return say(found.boolean ? words.yes : words.no);
    const every = found.results.bindings;
    say(words.rows.replace("#", every.length) + cut);
    if (!every.length) return rows.replaceChildren(make("p", words.none, "quiet"));
    const table = make("table");
    const head = table.appendChild(make("thead")).appendChild(make("tr"));
    for (const name of found.head.vars) head.append(make("th", name));
    for (const cell of head.children) cell.scope = "col";
    const body = table.appendChild(make("tbody"));
    let shown = 0;
    const more = make("button", words.more);
    const grow = () => {
      for (const row of every.slice(shown, shown + ROWS)) {
        const line = body.appendChild(make("tr"));
        for (const name of found.head.vars) line.appendChild(make("td")).append(...cell(row[name]));
      }
      shown += ROWS;
      more.hidden = shown >= every.length;
    };
    more.type = "button";
    more.addEventListener("click", grow);
    grow();
    rows.replaceChildren(table, more);
  }

  function cell(value) {
    if (!value) return [];
    if (value.type !== "uri") {
      const lang = value["xml:lang"];
      return lang ? [make("span", value.value), make("span", `@${lang}`, "lang")] : [make("span", value.value)];
    }
    const [href, outside] = target(value.value);
    if (!href) return [make("span", value.value)];
    const link = make("a", short(value.value));
    link.href = href;
    link.title = value.value;
    if (outside) link.rel = "noopener noreferrer";
    return [link];
  }

  function target(iri) {
    if (iri.startsWith(known.base)) {
      const page = new URL(`/page/${iri.slice(known.base.length)}`, location.origin);
      const lang = new URL(location).searchParams.get("lang");
      if (lang) page.searchParams.set("lang", lang);
      return page.origin === location.origin ? [page.href, false] : [null, false];
    }
    return /^https?:\/\//i.test(iri) ? [iri, true] : [null, false];
  }

  function short(iri) {
    const name = Object.keys(known.prefixes).find((one) => iri.startsWith(known.prefixes[one]));
    const text = name ? `${name}:${iri.slice(known.prefixes[name].length)}` : iri;
    try {
      return decodeURI(text);
    } catch {
      return text;
    }
  }

  form.addEventListener("submit", (event) => {
    if (event.submitter === download) return;
    event.preventDefault();
    ask();
  });
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) ask();
  });
  download.hidden = false;
  edit();
  if (new URL(location).searchParams.get("query")) ask(true);
})();
