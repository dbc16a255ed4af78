// The chat page: what htmx does not do by itself.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const log = byId("log");
  const say = byId("say");
  const box = byId("text");
  const problem = byId("problem");
  const typing = byId("typing").firstElementChild;
  const lost = byId("connection").firstElementChild;
  const newer = byId("newer");
  const dialog = byId("passage");

  // Live events. The browser reconnects by itself and says what it has; when the server refused
  // it altogether, the page does.
  let last = log.dataset.after;
  let typingEnds;
  let lostSoon;

  const listen = () => {
    const source = new EventSource("/chat/events?after=" + encodeURIComponent(last));
    source.addEventListener("message", (event) => {
      last = event.lastEventId;
      htmx.swap(log, event.data, { swapStyle: "beforeend" });
    });
    source.addEventListener("typing", () => {
      showTyping(true);
    });
    source.addEventListener("open", () => {
      clearTimeout(lostSoon);
      lostSoon = undefined;
      lost.hidden = true;
    });
    source.addEventListener("error", () => {
      lostSoon ??= setTimeout(() => { lost.hidden = false; }, 3000);
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(listen, 3000 + Math.random() * 3000);
      }
    });
    addEventListener("pagehide", () => source.close(), { once: true });
  };

  const showTyping = (on) => {
    clearTimeout(typingEnds);
    typing.hidden = !on;
    if (on) {
      typingEnds = setTimeout(showTyping, 12000, false);
    }
  };

  // A person's own message comes twice, with the form's answer and as an event: the first stays.
  const arrived = (message) => {
    const same = log.querySelectorAll("#" + CSS.escape(message.id));
    if (same.length > 1) {
      same[same.length - 1].remove();
      return;
    }
    const own = message.classList.contains("own");
    if (!own) {
      showTyping(false);
    }
    const below = log.scrollHeight - log.scrollTop - log.clientHeight - message.offsetHeight;
    if (own || below < 160) {
      show(message);
    } else {
      newer.hidden = false;
    }
  };

  // The end of what was said; of a long answer its beginning.
  const show = (message) => {
    const long = message.offsetHeight > log.clientHeight - 40;
    message.scrollIntoView({ block: long ? "start" : "end" });
  };

  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const node of change.addedNodes) {
        if (node.classList?.contains("message") && node.isConnected) {
          arrived(node);
        }
      }
    }
  }).observe(log, { childList: true });

  log.addEventListener("scroll", () => {
    if (log.scrollHeight - log.scrollTop - log.clientHeight < 60) {
      newer.hidden = true;
    }
  });
  newer.addEventListener("click", () => {
    newer.hidden = true;
    show(log.lastElementChild);
    box.focus();
  });

  // The message field.
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      say.requestSubmit();
    }
  });
  const fit = () => {
    box.style.height = "auto";
    box.style.height = box.scrollHeight + "px";
  };
  if (!CSS.supports("field-sizing", "content")) {
    box.addEventListener("input", fit);
  }

  document.body.addEventListener("htmx:beforeRequest", () => {
    problem.replaceChildren();
  });
  document.body.addEventListener("htmx:afterRequest", (event) => {
    const { elt, successful, requestConfig } = event.detail;
    if (elt === say && successful && box.value === requestConfig.formData.get("text")) {
      box.value = "";
      box.style.height = "";
    }
    if (elt === say) {
      box.focus();
    }
  });

  // No answer, or one that is not ours: what was typed is still in the field.
  const explain = (why) => {
    problem.replaceChildren(byId(why).content.cloneNode(true));
  };
  document.body.addEventListener("htmx:sendError", () => explain("unsent"));
  document.body.addEventListener("htmx:timeout", () => explain("unsent"));
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr } = event.detail;
    const html = (xhr.getResponseHeader("Content-Type") ?? "").startsWith("text/html");
    if (xhr.status >= 400 && !html) {
      event.detail.shouldSwap = false;
      explain(xhr.status === 413 ? "too-long" : "unsent");
    }
  });

  // A cited passage. The dialog gives the focus back; Safari does not focus a link that is clicked.
  let opener;
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target?.id === "passage-content") {
      opener = event.detail.requestConfig.elt;
      dialog.showModal();
      dialog.scrollTop = 0;
      byId("passage-title").focus();
    }
  });
  dialog.addEventListener("close", () => {
    opener?.focus();
  });

  if (log.querySelector(".message")) {
    show(log.lastElementChild);
  }
  listen();
})();
