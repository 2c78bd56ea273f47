"use strict";
(() => {
  const { course, key, progress: rated, saved } = document.body.dataset;
  const place = `rehearse-panel:${course}:${key}`;
  const form = document.getElementById("ratings");
  const name = document.getElementById("name");
  const unkept = document.getElementById("unkept");
  const progress = document.getElementById("progress");
  const state = read();

  /** Return what was kept, or a new rater's empty sheet. */
  function read() {
    const fresh = { rater: random(), name: "", items: {} };
    try {
      const kept = JSON.parse(localStorage.getItem(place) ?? "null");
      const usable = /^[0-9a-f]{16}$/.test(kept?.rater) && typeof kept.items === "object" && kept.items;
      return usable ? { rater: kept.rater, name: String(kept.name ?? ""), items: kept.items } : fresh;
    } catch {
      return fresh;
    }
  }

  function random() {
    return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  function keep() {
    try {
      localStorage.setItem(place, JSON.stringify(state));
      unkept.hidden = true;
    } catch {
      unkept.hidden = false;
    }
  }

  /** Put the replies of each group in an order of this rater's own. */
  function shuffle() {
    for (const group of document.querySelectorAll(".group")) {
      const replies = [...group.querySelectorAll("fieldset")];
      replies.sort((one, other) => rank(one.dataset.option) - rank(other.dataset.option));
      group.append(...replies);
    }
  }

  /** Return a number for an option that is the same each time for one rater, and another for the next (FNV-1a). */
  function rank(option) {
    let hash = 0x811c9dc5;
    for (const sign of state.rater + option) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
    return (hash ^ (hash >>> 15)) >>> 0;
  }

  function show() {
    name.value = state.name;
    for (const section of document.querySelectorAll(".item")) {
      const kept = state.items[section.dataset.item] ?? {};
      section.querySelector(".whole").value = kept.remark ?? "";
      for (const field of section.querySelectorAll("fieldset")) {
        const rating = kept.ratings?.[field.dataset.option];
        const radio = field.querySelector(`input[value="${Number(rating)}"]`);
        if (rating !== undefined && radio) radio.checked = true;
        field.querySelector("textarea").value = kept.remarks?.[field.dataset.option] ?? "";
      }
    }
  }

  /** Take what stands in the form into the state. */
  function take() {
    state.name = name.value;
    state.items = {};
    for (const section of document.querySelectorAll(".item")) {
      const item = { fingerprint: section.dataset.fingerprint, ratings: {}, remarks: {}, remark: "" };
      item.remark = section.querySelector(".whole").value.trim();
      for (const field of section.querySelectorAll("fieldset")) {
        const chosen = field.querySelector("input:checked");
        const remark = field.querySelector("textarea").value.trim();
        if (chosen) item.ratings[field.dataset.option] = Number(chosen.value);
        if (remark) item.remarks[field.dataset.option] = remark;
      }
      if (Object.keys(item.ratings).length || Object.keys(item.remarks).length || item.remark) {
        state.items[section.dataset.item] = item;
      }
    }
  }

  function count() {
    const all = document.querySelectorAll("fieldset").length;
    const done = document.querySelectorAll("fieldset input:checked").length;
    progress.textContent = rated.replace("{rated}", String(done)).replace("{total}", String(all));
  }

  function change() {
    take();
    keep();
    count();
  }

  /** Take over what another window has kept, over which this one would write otherwise. */
  function follow(event) {
    if (event.key !== place || event.newValue === null) return;
    Object.assign(state, read());
    show();
    count();
  }

  function save() {
    change();
    const file = { format: "rehearse-panel", version: 1, course, ...state, saved: new Date().toISOString() };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: "application/json" }));
    link.download = `ratings-${course}-${state.rater}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    progress.textContent = saved.replace("{file}", link.download);
  }

  shuffle();
  show();
  keep();
  count();
  addEventListener("storage", follow);
  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  name.addEventListener("input", change);
  document.getElementById("save").addEventListener("click", save);
})();
