// What pages of the academy do beside htmx: they hear news, keep what somebody is
// writing when a part changes, count down, and look through lists. All of it can
// be done without, by forms and links.
'use strict';
document.documentElement.classList.add('js');
(() => {
  const $ = (s, at) => (at || document).querySelector(s), all = (s, at) => [...(at || document).querySelectorAll(s)];

  // Theme and language are kept by cookies, so that the server draws them.
  const theme = $('#theme');
  if (theme) {
    const root = document.documentElement;
    const light = () => root.dataset.theme ? root.dataset.theme === 'light' : matchMedia('(prefers-color-scheme: light)').matches;
    const name = () => { theme.textContent = light() ? theme.dataset.dark : theme.dataset.light; };
    theme.addEventListener('click', () => {
      root.dataset.theme = light() ? 'dark' : 'light';
      document.cookie = 'theme=' + root.dataset.theme + ';path=/;max-age=31536000;samesite=lax';
      name();
      document.dispatchEvent(new Event('theme'));
    });
    name();
  }
  all('a[data-lang]').forEach(a => a.addEventListener('click', e => {
    e.preventDefault();
    document.cookie = 'lang=' + a.dataset.lang + ';path=/;max-age=31536000;samesite=lax';
    location.reload();
  }));

  // Tabs, with the arrow keys as users of screen readers expect.
  const tabs = all('[role=tab]');
  const show = (id, focus) => {
    const tab = $('#tab-' + id);
    if (!tab) return;
    tabs.forEach(t => {
      const on = t === tab;
      t.setAttribute('aria-selected', on);
      t.tabIndex = on ? 0 : -1;
      const pane = document.getElementById(t.getAttribute('aria-controls'));
      if (pane) pane.hidden = !on;
    });
    if (focus) tab.focus();
  };
  tabs.forEach((t, i) => {
    t.addEventListener('click', () => show(t.id.slice(4)));
    t.addEventListener('keydown', e => {
      const rtl = document.dir === 'rtl' ? -1 : 1;
      const step = { ArrowRight: rtl, ArrowLeft: -rtl }[e.key];
      const to = e.key === 'Home' ? 0 : e.key === 'End' ? tabs.length - 1 : step ? (i + step + tabs.length) % tabs.length : -1;
      if (to < 0) return;
      e.preventDefault();
      show(tabs[to].id.slice(4), true);
    });
  });
  const fromHash = () => { if (location.hash.startsWith('#pane-')) show(location.hash.slice(6)); };
  addEventListener('hashchange', fromHash);
  const first = tabs.find(t => t.getAttribute('aria-selected') === 'true') || tabs[0];
  if (first) show(first.id.slice(4)); // without this script all panes stand below each other
  fromHash();
  document.addEventListener('click', e => {
    const a = e.target.closest('[data-tab]');
    if (a) show(a.dataset.tab);
  });

  // A search through posts.
  const find = $('#find');
  const look = () => {
    const word = find.value.trim().toLowerCase();
    all('#feed .post').forEach(p => { p.hidden = word !== '' && !p.dataset.text.toLowerCase().includes(word); });
  };
  if (find) find.addEventListener('input', look);

  // Deadlines, from what the server says is left: clocks of devices may be wrong.
  const count = () => all('[data-left]').forEach(t => {
    t.until ??= performance.now() + +t.dataset.left;
    const s = Math.max(0, Math.round((t.until - performance.now()) / 1000)), two = n => String(n).padStart(2, '0');
    t.textContent = (s >= 3600 ? Math.floor(s / 3600) + ':' + two(Math.floor(s / 60) % 60) : Math.floor(s / 60)) + ':' + two(s % 60);
  });
  count();
  setInterval(count, 1000);

  // Every order has a name of its own: sent again after a failure it is the same.
  document.addEventListener('htmx:configRequest', e => {
    const d = e.detail;
    if (d.verb === 'post') {
      const form = e.target.closest('form') || e.target;
      if (!form.dataset.client) {
        const b = crypto.getRandomValues(new Uint8Array(12));
        form.dataset.client = [...b].map(x => x.toString(16).padStart(2, '0')).join('');
      }
      d.parameters['client'] = form.dataset.client;
    } else if (d.path === live?.getAttribute('hx-get')) {
      all('[data-region]').forEach(r => { d.parameters[r.dataset.region] = r.dataset.version || ''; });
    }
  });
  document.addEventListener('htmx:afterRequest', e => {
    if (e.detail.successful) {
      const form = e.target.closest && e.target.closest('form');
      if (form && e.detail.requestConfig.verb === 'post') {
        delete form.dataset.client;
        if (form.id !== 'compose') { form.reset(); form.dataset.sent = ''; }
      }
    } else if (e.detail.xhr && e.detail.xhr.status >= 400) {
      const said = $('#said');
      if (said) { said.textContent = e.detail.xhr.responseText.slice(0, 300) || said.textContent; }
    }
  });
  // Refusals come with words: show them too.
  document.addEventListener('htmx:beforeSwap', e => { if (e.detail.xhr.status === 422) { e.detail.shouldSwap = true; e.detail.isError = false; } });

  // A part that changes keeps what is open in it, and waits while somebody fills
  // something in there or presses something: a button that is replaced between
  // pressing and letting go is not clicked.
  const kept = new WeakMap();
  let pressed = false;
  for (const done of ['pointerup', 'pointercancel', 'keyup', 'dragend']) {
    document.addEventListener(done, () => {
      if (pressed) document.body.dispatchEvent(new Event('news'));
      pressed = false;
    });
  }
  document.addEventListener('input', e => { delete e.target.form?.dataset.sent; });
  // Where the focus is, so that it can be put there again: by the nearest name.
  const place = (at, e) => at.contains(e) ? { id: e.id, near: e.closest('[id]')?.id, name: e.name } : null;
  const put = (at, k) => {
    const near = k.near && document.getElementById(k.near) || at;
    (k.id ? document.getElementById(k.id) : k.name && near.querySelector(`[name="${CSS.escape(k.name)}"]`))?.focus();
  };
  const chosen = s => {
    const list = [...s.options], usual = Math.max(0, list.findIndex(o => o.defaultSelected));
    return s.selectedIndex !== usual;
  };
  document.addEventListener('htmx:oobBeforeSwap', e => {
    const at = e.detail.target;
    if (!at || !at.dataset || !at.dataset.region) return;
    const busy = document.activeElement;
    const filling = all('input:not([type=hidden]), select, textarea', at).some(i =>
      i === busy && !('sent' in (i.form?.dataset ?? {})) || (i.type === 'radio' || i.type === 'checkbox' ? i.checked !== i.defaultChecked : i.tagName === 'SELECT' ? chosen(i) : i.value !== i.defaultValue));
    const pressing = at.matches(':active');
    if (pressing) pressed = true;
    if (filling || pressing || at.querySelector('[data-held]')) { e.detail.shouldSwap = false; return; }
    kept.set(at, {
      open: Object.fromEntries(all('details[id]', at).map(d => [d.id, d.open])),
      focus: place(at, busy),
      top: at.closest('.body')?.scrollTop,
    });
    at.dataset.version = e.detail.fragment.querySelector?.('[data-version]')?.dataset.version || e.detail.fragment.dataset?.version || at.dataset.version;
  });
  document.addEventListener('htmx:oobAfterSwap', e => {
    const at = e.detail.target, k = at && kept.get(at);
    if (!k) return;
    all('details[id]', at).forEach(d => { if (d.id in k.open) d.open = k.open[d.id]; });
    if (k.focus) put(at, k.focus);
    const body = at.closest('.body');
    if (body && k.top) body.scrollTop = k.top;
    if (at.id === 'feed' && find && find.value) look();
    count();
  });

  // News: what changes is fetched when the server says so.
  const live = $('#live');
  if (live && window.EventSource) {
    const lost = $('#lost');
    let soon = 0;
    const ask = () => { if (!soon) soon = setTimeout(() => { soon = 0; document.body.dispatchEvent(new Event('news')); }, 50); };
    const listen = () => {
      const source = new EventSource(live.dataset.news);
      source.addEventListener('view', () => { if (lost) lost.hidden = true; ask(); });
      source.onerror = () => {
        if (lost) { lost.textContent = live.dataset.lost; lost.hidden = false; }
        if (source.readyState === EventSource.CLOSED) setTimeout(listen, 3000); // the browser itself tries no more
      };
    };
    listen();
    // What could not be fetched is asked for again: the next news may be long in coming.
    for (const failed of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) {
      live.addEventListener(failed, () => setTimeout(ask, 2000));
    }
    document.addEventListener('ordered', ask);
  }
  document.addEventListener('htmx:afterOnLoad', e => { if (e.detail.requestConfig.verb === 'post') document.body.dispatchEvent(new Event('news')); });
})();
