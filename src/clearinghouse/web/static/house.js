// Small comforts; every page works without them.
"use strict";

// An open drop-down closes with Escape and when the visitor turns elsewhere.
function closeDrops(except) {
  for (const drop of document.querySelectorAll("details.drop[open]")) {
    if (drop !== except) drop.open = false;
  }
}

document.addEventListener("click", (event) => {
  closeDrops(event.target.closest("details.drop"));
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const drop = document.querySelector("details.drop[open]");
  if (!drop) return;
  drop.open = false;
  drop.querySelector("summary").focus();
});

// After a refused form the summary of errors is read first.
const errors = document.querySelector(".errors[tabindex]");
if (errors) errors.focus();

// A form that performs an act is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  // Whoever signs out leaves nothing typed behind.
  if (form.action.endsWith("/logout/")) try { sessionStorage.clear(); } catch { /* forbidden */ }
});

// The page may come back from the browser's memory: its forms may be sent again.
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// <button data-copies="text" data-copied="words" hidden> copies an address or a digest.
for (const button of document.querySelectorAll("button[data-copies]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const before = button.textContent;
    await navigator.clipboard.writeText(button.dataset.copies);
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = before; }, 2000);
  });
}

// <div class="progress" data-follows="address">: replaced by what the address answers, until the
// answer no longer asks to be followed. Without scripts the page offers a link to look again.
async function follow(place) {
  const answer = await fetch(place.dataset.follows, { headers: { Accept: "text/html" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(place.id);
  if (!fresh) return;
  place.replaceWith(fresh);
  if (fresh.dataset.follows) setTimeout(follow, 1500, fresh);
  else if (fresh.dataset.leads) window.location.assign(fresh.dataset.leads);
}

for (const place of document.querySelectorAll("[data-follows][id]")) setTimeout(follow, 1500, place);
