// What Datasette's own pages lack: names of controls for screen readers, and column descriptions out of the way.
document.documentElement.lang = "en";
const nameControls = () => {
  const names = [
    ["select[name^=_filter_column]", "Column to filter by"],
    ["select[name^=_filter_op]", "How to compare"],
    ["input[name^=_filter_value]", "Value to compare with"],
    ["select[name=_sort]", "Column to sort by"],
    ["#sql-editor, .CodeMirror textarea, .cm-content", "SQL"],
  ];
  for (const [selector, name] of names) {
    for (const control of document.querySelectorAll(selector)) {
      if (!control.labels || !control.labels.length) control.setAttribute("aria-label", name);
    }
  }
};
window.addEventListener("load", () => setTimeout(nameControls)); // after the editor of SQL has made its own
document.addEventListener("DOMContentLoaded", () => {
  nameControls();
  const described = document.querySelector("dl.column-descriptions");
  if (described) {
    const folded = document.createElement("details");
    folded.innerHTML = "<summary>What the columns say</summary>";
    described.replaceWith(folded);
    folded.append(described);
  }
});
