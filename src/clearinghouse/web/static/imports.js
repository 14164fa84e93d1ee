// Hands the chosen files in one by one and shows how far it is.  Without it the form sends all.
"use strict";

(() => {
  const form = document.getElementById("hand-in");
  if (!form) return;
  const progress = document.getElementById("hand-in-progress");
  const bar = progress.querySelector("progress");
  const told = progress.querySelector("output");

  form.addEventListener("submit", async (event) => {
    const files = [...form.elements.files.files];
    if (files.length < 2) return;
    event.preventDefault();
    progress.hidden = false;
    form.querySelector("button").disabled = true;
    bar.max = files.length;
    let batch = "";
    try {
      for (const [place, file] of files.entries()) {
        bar.value = place;
        told.textContent = `${place + 1} / ${files.length}: ${file.name}`;
        batch = (await hand(file, batch)) || batch;
      }
      location.assign(batch ? form.dataset.batch.replace("BATCH", batch) : form.dataset.list);
    } catch {
      told.textContent = form.dataset.failed;
      form.querySelector("button").disabled = false;
    }
  });

  async function hand(file, batch) {
    const body = new FormData();
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.append("batch", batch);
    body.append("files", file);
    const answer = await fetch(form.action || location.href, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).batch;
  }
})();
