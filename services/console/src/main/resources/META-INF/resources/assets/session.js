// Says in time that the session ends, and lets it go on. Without it the foot of the page says when, and a form that is sent too late comes back with all its fields.
'use strict';

(() => {
  const WARNED = 5 * 60_000;  // before the end
  const LOOKED = 5_000;       // a machine that slept has no timers

  const part = document.getElementById('session');
  if (!part) return;
  const told = document.getElementById('session-told');
  const stay = document.getElementById('session-stay');
  const again = document.getElementById('session-again');
  const until = document.getElementById('session-until');
  const words = part.dataset;
  const others = 'BroadcastChannel' in window ? new BroadcastChannel('homeward-session') : null;

  let ends = 0;
  let renewed = words.renewed === 'true';

  const clock = () => new Date(ends).toLocaleTimeString(`${document.documentElement.lang}-u-nu-latn`,
    { timeZone: words.zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

  // into a part that is shown already: only then is it announced
  const say = (text, canStay) => {
    part.hidden = false;
    stay.hidden = !canStay;
    again.hidden = canStay;
    const said = text.replace('{time}', clock());
    setTimeout(() => { if (told.textContent !== said) told.textContent = said; }, 100);
  };

  // not under the focus: it would be lost
  const rest = () => {
    if (ends - Date.now() <= WARNED) return;
    part.hidden = true;
    told.textContent = '';
  };

  const look = () => {
    const left = ends - Date.now();
    if (left <= 0) say(words.ended, false);
    else if (left <= WARNED) say(renewed ? words.soon : words.last, renewed);
    else if (document.activeElement !== stay) rest();
  };

  const lasts = (seconds) => {
    ends = Date.now() + seconds * 1_000;
    if (until) {
      until.dateTime = new Date(ends).toISOString();
      until.textContent = clock();
    }
    if (document.activeElement !== stay) rest();
  };

  const tell = (seconds) => others?.postMessage({ who: words.who, left: seconds, renewed });

  stay.addEventListener('click', async () => {
    try {
      const answer = await fetch('/session', { method: 'POST', headers: { 'X-Form-Token': words.token }, redirect: 'error' });
      if (answer.status === 401) {
        ends = Date.now();
        say(words.ended, false);
        again.focus();
        return;
      }
      const now = await answer.json();
      // a provider may have the last word on how long all of it lasts
      renewed = now.renewed && now.left * 1_000 > WARNED;
      lasts(now.left);
      tell(now.left);
      say(renewed ? words.longer : words.last, renewed);
      if (!renewed) again.focus();
    } catch {
      say(words.unsure, true);
    }
  });

  stay.addEventListener('blur', rest);

  // whatever is opened in the same session makes it longer, here and in other tabs
  document.addEventListener('htmx:afterRequest', (event) => {
    const seconds = Number(event.detail.xhr?.getResponseHeader('Homeward-Session-Left'));
    if (seconds > 0) lasts(seconds);
  });
  document.addEventListener('homeward:session', (event) => {
    if (event.detail > 0) lasts(event.detail);
  });
  others?.addEventListener('message', (event) => {
    if (event.data.who !== words.who) return;
    renewed = event.data.renewed;
    lasts(event.data.left);
  });

  lasts(Number(words.left));
  tell(Number(words.left));
  look();
  setInterval(look, LOOKED);
})();
