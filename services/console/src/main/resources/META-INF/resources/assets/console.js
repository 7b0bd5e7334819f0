// What scripts add to pages that work without them: keys, printing, focus after a form, and a question before typed text is left behind.
'use strict';

(() => {
  const ready = (work) => document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', work) : work();

  const typing = (target) => target.closest('input, textarea, select, [contenteditable]') !== null;
  const keysAreOn = () => localStorage.getItem('homeward-keys') !== 'off';

  const rows = () => [...document.querySelectorAll('[data-row]')];

  const move = (step) => {
    const all = rows();
    if (all.length === 0) return;
    const here = all.findIndex((row) => row.classList.contains('is-here'));
    const next = Math.max(0, Math.min(all.length - 1, here < 0 ? 0 : here + step));
    all.forEach((row, i) => row.classList.toggle('is-here', i === next));
    all[next].querySelector('[data-open]')?.focus();
  };

  // with the focus on the link: what it leads to is read to whoever listens
  const turn = (rel) => {
    const link = document.querySelector(`main a[rel=${rel}]`);
    link?.focus();
    link?.click();
  };

  // from its heading on: a dialog would begin with its last button
  const list = () => {
    const dialog = document.getElementById('keys');
    dialog?.showModal();
    dialog?.querySelector('h2').focus();
  };

  const keys = {
    '/': () => document.getElementById('find')?.focus(),
    j: () => move(1),
    k: () => move(-1),
    o: () => document.querySelector('.is-here [data-open]')?.click(),
    p: () => turn('prev'),
    n: () => turn('next'),
    '?': () => list(),
  };
  keys['؟'] = keys['?']; // the same key of a Persian keyboard

  // where a key gives a letter of another script, its place counts: the list names the Latin one
  const named = (event) => !event.shiftKey && /^Key[A-Z]$/.test(event.code) && !/^[a-z]$/i.test(event.key)
    ? event.code.charAt(3).toLowerCase() : event.key;

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !keysAreOn()
      || document.querySelector('dialog[open]')) return;
    const act = keys[named(event)];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) window.print();
    if (event.target.closest('[data-keys-list]')) list();
    const toggle = event.target.closest('[data-keys]');
    if (toggle) {
      localStorage.setItem('homeward-keys', keysAreOn() ? 'off' : 'on');
      toggle.setAttribute('aria-pressed', String(keysAreOn()));
    }
  });

  const reveal = (root) => root.querySelectorAll('.hw-needs-script').forEach((part) => { part.hidden = false; });
  // whoever was on what was exchanged goes on with what came instead
  let exchanged = false;
  document.addEventListener('htmx:load', (event) => {
    const part = event.detail.elt;
    reveal(part);
    if (exchanged && document.activeElement === document.body) {
      exchanged = false;
      (part.querySelector('[data-refocus]') ?? part.querySelector('a[href]'))?.focus({ preventScroll: true });
    }
  });

  // the foot stands outside what is exchanged, and leads back to what is shown now
  document.addEventListener('htmx:pushedIntoHistory', () => {
    document.querySelectorAll('.hw-foot input[name=back]').forEach((back) => { back.value = window.location.pathname + window.location.search; });
  });

  ready(() => {
    reveal(document);
    document.querySelectorAll('[data-keys]').forEach((toggle) => toggle.setAttribute('aria-pressed', String(keysAreOn())));
    if (window.matchMedia('(min-width: 1100px)').matches) {
      document.querySelectorAll('[data-open-wide]').forEach((part) => { part.open = true; });
    }
    // an older browser would show what somebody types at the officer's desk
    if (!CSS.supports('-webkit-text-security', 'disc')) document.querySelectorAll('.hw-secret').forEach((field) => { field.type = 'password'; });
    document.querySelector('[data-focus]')?.focus();
  });

  // what is too large together would be cut off on its way, with all that was typed
  const check = (files) => {
    const bytes = [...files.files].reduce((sum, file) => sum + file.size, 0);
    files.setCustomValidity(bytes > Number(files.dataset.most) ? files.dataset.tooLarge : '');
    return files.reportValidity();
  };
  document.addEventListener('change', (event) => { if (event.target.matches('input[type=file][data-most]')) check(event.target); });
  document.addEventListener('submit', (event) => {
    const files = event.target.querySelector('input[type=file][data-most]');
    if (files && !check(files)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  });

  // what was typed is not left behind by a slip: the browser asks before another page is opened
  let typed = false;
  const keeps = (form) => form?.method === 'post' && form.hasAttribute('novalidate');
  const asks = 'form[novalidate] :is(input:not([type=hidden]), select, textarea)';
  // a page that shows what is missing was not always sent: the server says whether this one was
  ready(() => { typed = document.querySelector('[data-unsent] .hw-errors') !== null && document.querySelector(asks) !== null; });
  document.addEventListener('input', (event) => { typed ||= keeps(event.target.form); });
  document.addEventListener('submit', (event) => { if (keeps(event.target)) typed = false; });
  window.addEventListener('beforeunload', (event) => { if (typed) event.preventDefault(); });

  // what is fetched ahead is a link as well: if it does not come the link stays, and the page is not left
  const isAhead = (config) => config?.elt?.getAttribute('hx-trigger') === 'revealed';

  // a session that has ended leads to the sign-in service, to which no script may go: the whole page goes there
  document.addEventListener('htmx:sendError', (event) => {
    const asked = event.detail.pathInfo?.finalRequestPath;
    if (event.detail.requestConfig?.verb === 'get' && asked && !isAhead(event.detail.requestConfig)) window.location.assign(asked);
  });

  // the server speaks of what was refused with these; the page with the reasons is shown like any other
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { xhr, requestConfig, pathInfo, target } = event.detail;
    exchanged = document.activeElement !== document.body && target.contains(document.activeElement);
    // a page that could not be made has nothing of the part that was asked for: it is shown whole
    if (requestConfig?.verb === 'get' && xhr.status >= 400 && pathInfo?.finalRequestPath) {
      event.detail.shouldSwap = false;
      if (!isAhead(requestConfig)) window.location.assign(pathInfo.finalRequestPath);
      return;
    }
    if ([409, 412, 422, 503].includes(xhr.status)) event.detail.shouldSwap = true;
  });
})();
