// For pages without an account. Takes the code out of the address, leaves at once, and leaves nothing behind.
(() => {
  'use strict';
  const code = document.getElementById('code');
  const scanned = location.hash.slice(1);
  if (scanned) {
    // what stands behind the # was sent to nobody; from here on it does not stand in the address either
    history.replaceState(null, '', location.pathname + location.search);
    if (code && /^[0-9A-Za-z-]{1,100}$/.test(scanned)) {
      code.value = scanned;
      document.getElementById('secret').focus();
    }
  }
  const secret = document.getElementById('secret');
  if (secret && !CSS.supports('-webkit-text-security', 'disc')) secret.type = 'password'; // an older browser would show it

  const empty = () => { document.body.textContent = ''; };

  for (const link of document.querySelectorAll('[data-leave]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      empty();
      location.replace(link.href); // in the place of this page among those that one can go back to
    });
  }
  for (const link of document.querySelectorAll('[data-language]')) {
    link.addEventListener('click', () => {
      if (/^[0-9A-Za-z-]{1,100}$/.test(code.value)) link.hash = code.value;
    });
  }
  // a browser that keeps a page to go back to keeps an empty one, and does not show even that
  addEventListener('pagehide', empty);
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.replace('/person');
  });
})();
