// An answer: what is typed outlives a line that breaks, and a passkey signs it.  Without this
// the answer is sent unsigned.
"use strict";

(() => {
  // sessionStorage may be forbidden; then nothing is kept, and nothing else fails.
  const kept = {
    read(name) { try { return JSON.parse(sessionStorage.getItem(name)); } catch { return null; } },
    write(name, draft) { try { sessionStorage.setItem(name, JSON.stringify(draft)); } catch { /* full */ } },
    forget(name) { try { sessionStorage.removeItem(name); } catch { /* forbidden */ } },
  };

  for (const done of document.querySelectorAll("[data-forgets]")) kept.forget(`answer/${done.dataset.forgets}`);

  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const name = `answer/${form.dataset.draft}`;
  const { text, token, signature } = form.elements;
  const told = form.querySelector("[data-told]");
  const signs = form.querySelector("[data-signs]");

  function tell(words) {
    told.hidden = false;
    told.textContent = words;
  }

  // The token comes back with the text: if the answer did arrive, sending it again shows its receipt.
    const draft = kept.read(name);
  const isRefused = document.querySelector("[role=alert], .errors");
  let sent = false;
  if (draft && !isRefused) {
    text.value = draft.text;
    if (draft.sent) token.value = draft.token;
    sent = draft.sent;
  }
  function keep() {
    kept.write(name, { text: text.value, token: token.value, sent });
  }
  if (isRefused) keep();
  text.addEventListener("input", () => {
    if (signature) signature.value = "";  // it was under what stood there before
    keep();
  });

  form.addEventListener("submit", (event) => {
    if (navigator.onLine) {
      sent = true;
      keep();
      return;
    }
    event.preventDefault();
    event.stopPropagation();  // house.js would take it for sent
    tell(form.dataset.offline);
  });

  const encode = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const decode = (words) => Uint8Array.from(
    atob(words.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
  const sha256 = (words) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(words));
  const hex = (bytes) => [...new Uint8Array(bytes)].map((one) => one.toString(16).padStart(2, "0")).join("");

  // The text as the house keeps it, the act as canonical JSON: all keys stand sorted already.
  async function challenge() {
    const act = JSON.parse(form.dataset.act);
    const said = text.value.replace(/\r\n?/g, "\n").replace(/^[ \t\n\v\f]+|[ \t\n\v\f]+$/g, "");
    act.nonce = token.value;
    act.text = said ? hex(await sha256(said)) : "";
    return sha256(JSON.stringify(act));
  }

  async function sign() {
    const allowed = form.dataset.credentials.split(" ");
    const found = await navigator.credentials.get({
      publicKey: {
        challenge: await challenge(),
        rpId: form.dataset.domain,
        allowCredentials: allowed.map((id) => ({ type: "public-key", id: decode(id) })),
        userVerification: "required",
      },
    });
    return JSON.stringify({
      id: encode(found.rawId),
      clientDataJSON: encode(found.response.clientDataJSON),
      authenticatorData: encode(found.response.authenticatorData),
      signature: encode(found.response.signature),
    });
  }

  if (!signs || !window.PublicKeyCredential || !window.crypto?.subtle) return;
  signs.hidden = false;
  form.querySelector("[data-without]")?.remove();
  const unsigned = form.querySelector("[data-unsigned]");
  unsigned?.classList.add("second");
  unsigned?.addEventListener("click", () => { signature.value = ""; });
  signs.addEventListener("click", async () => {
    if (!form.reportValidity()) return;
    signs.disabled = true;
    try {
      signature.value = await sign();
      form.requestSubmit();
    } catch {
      tell(form.dataset.declined);
    } finally {
      signs.disabled = false;
    }
  });
})();
