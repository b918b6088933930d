
"use strict";
(() => {
  const one = (id) => document.getElementById(id);
  const panel = one("findings");
  if (!panel) return;
  const root = document.documentElement;
  const items = [...panel.querySelectorAll("#list > li")];
  const marks = new Map();
  for (const mark of document.querySelectorAll("mark[data-f]")) {
    for (const n of mark.dataset.f.split(" ")) {
      if (!marks.has(n)) marks.set(n, []);
      marks.get(n).push(mark);
    }
  }
  const number = (item) => item.id.slice(1);
  const texts = items.map((item) => item.textContent.toLowerCase());
  const levels = new Set([...panel.querySelectorAll(".chip")].map((c) => c.dataset.l));
  let current = null;

  root.classList.add("js");
  for (const part of panel.querySelectorAll("#filter, .keys, .move")) part.hidden = false;

  const visible = () => items.filter((item) => !item.hidden);

  function choose(item, into) {
    if (current) {
      current.classList.remove("on");
      current.removeAttribute("aria-current");
      for (const mark of marks.get(number(current)) || []) mark.classList.remove("on");
    }
    current = item;
    if (!item) return;
    item.classList.add("on");
    item.setAttribute("aria-current", "true");
    const own = marks.get(number(item)) || [];
    for (const mark of own) mark.classList.add("on");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (into !== "text") {
      const target = own[0];
      if (target) target.scrollIntoView({ block: "center", behavior: calm ? "auto" : "instant" });
    }
    if (into !== "list") {
      const list = one("list");
      const room = list.getBoundingClientRect();
      const place = item.getBoundingClientRect();
      if (place.top < room.top || place.bottom > room.bottom) {
        list.scrollTop += place.top - room.top - Math.max(0, room.height - place.height) / 3;
      }
    }
  }

  function step(by) {
    const able = visible();
    if (!able.length) return;
    const at = able.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : able.length - 1)
      : Math.min(able.length - 1, Math.max(0, at + by));
    choose(able[next]);
    const link = able[next].querySelector(".q a");
    if (link) link.focus({ preventScroll: true });
  }

  function sift() {
    const words = one("find").value.toLowerCase().split(/\s+/).filter(Boolean);
    const family = one("family").value;
    const piece = one("piece").value;
    let count = 0;
    items.forEach((item, i) => {
      const data = item.dataset;
      const fits = levels.has(data.l) && (!family || data.g === family)
        && (!piece || data.p === piece) && words.every((w) => texts[i].includes(w));
      item.hidden = !fits;
      if (fits) count += 1;
    });
    const live = new Set(visible().map(number));
    for (const mark of document.querySelectorAll("mark[data-f]")) {
      mark.classList.toggle("off", !mark.dataset.f.split(" ").some((n) => live.has(n)));
    }
    const status = one("count");
    status.textContent = status.dataset.text.replace("{shown}", count)
      .replace("{all}", items.length);
    one("none").hidden = count > 0;
    if (current && current.hidden) choose(null);
  }

  function show(open) {
    panel.classList.toggle("open", open);
    one("open").setAttribute("aria-expanded", String(open));
  }

  one("filter").addEventListener("submit", (event) => event.preventDefault());
  one("find").addEventListener("input", sift);
  one("family").addEventListener("change", sift);
  one("piece").addEventListener("change", sift);
  for (const chip of panel.querySelectorAll(".chip")) {
    chip.addEventListener("click", () => {
      const level = chip.dataset.l;
      if (levels.has(level)) levels.delete(level); else levels.add(level);
      chip.setAttribute("aria-pressed", String(levels.has(level)));
      sift();
    });
  }
  one("prev").addEventListener("click", () => step(-1));
  one("next").addEventListener("click", () => step(1));
  one("open").addEventListener("click", () => show(!panel.classList.contains("open")));

  one("list").addEventListener("click", (event) => {
    const item = event.target.closest("li");
    const link = event.target.closest("a");
    if (!item || (link && !link.closest(".q")) || String(getSelection())) return;
    event.preventDefault();
    show(false);
    choose(item);
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-f]");
    if (!mark) return;
    event.preventDefault();
    const live = mark.dataset.f.split(" ").map((n) => one("f" + n)).filter((i) => !i.hidden);
    if (live.length) choose(live[(live.indexOf(current) + 1) % live.length], "text");
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "Escape") {
      if (typing) typing.blur();
      show(false);
      return;
    }
    if (typing) return;
    const inside = event.target.closest("#list");
    const by = { j: 1, k: -1, ArrowDown: inside ? 1 : 0, ArrowUp: inside ? -1 : 0 }[event.key];
    if (by) {
      event.preventDefault();
      step(by);
    } else if (event.key === "/") {
      event.preventDefault();
      show(true);
      one("find").focus();
    }
  });
  const linked = /^#[ft](\d+)$/.exec(location.hash);
  if (linked && one("f" + linked[1])) choose(one("f" + linked[1]));
})();
