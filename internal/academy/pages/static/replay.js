// Draws a team's course and lets it be told again: the range sets the moment, and
// what came later is hidden.
'use strict';
(() => {
  const at = document.getElementById('course'), scrub = document.getElementById('scrub'), out = document.getElementById('scrub-at'), play = document.getElementById('play');
  if (!at || !scrub) return;
  const scenes = [...document.querySelectorAll('#scenes li')];
  let plot = null;
  const clock = minute => {
    const m = minute + +at.dataset.start, two = n => String(n).padStart(2, '0');
    return at.dataset.day.replace('#', Math.floor(m / 1440) + 1) + ' ' + two(Math.floor(m / 60) % 24) + ':' + two(m % 60);
  };
  const move = () => {
    const now = +scrub.value;
    let when = '';
    for (const li of scenes) {
      const past = +li.dataset.minute <= now;
      li.hidden = !past;
      if (past && !when) when = li.dataset.when;
    }
    out.textContent = when || clock(now);
    scrub.setAttribute('aria-valuetext', out.textContent);
    if (plot) plot.redraw(false);
  };
  scrub.addEventListener('input', move);
  let timer = 0;
  const stop = () => { clearInterval(timer); timer = 0; play.textContent = play.dataset.play; };
  play.addEventListener('click', () => {
    if (timer) { stop(); return; }
    if (+scrub.value >= +scrub.max) scrub.value = scrub.min;
    play.textContent = play.dataset.stop;
    timer = setInterval(() => {
      scrub.value = +scrub.value + Math.max(1, Math.round((scrub.max - scrub.min) / 240));
      move();
      if (+scrub.value >= +scrub.max) stop();
    }, 100);
  });
  const draw = c => {
    const css = n => getComputedStyle(document.documentElement).getPropertyValue('--' + n).trim();
    const hour = (u, list) => list.map(clock);
    const axis = { stroke: css('text2'), grid: { stroke: css('line'), width: 1 }, ticks: { stroke: css('line') } };
    const steps = uPlot.paths.stepped({ align: 1 });
    if (plot) plot.destroy();
    plot = new uPlot({
      width: at.clientWidth, height: 260,
      scales: { x: { time: false }, y: { range: [1, c.rungs] }, '%': { range: [0, 100] } },
      axes: [{ ...axis, values: hour, space: 90 }, { ...axis, incrs: [1, 2], scale: 'y' }, { ...axis, side: 1, scale: '%', grid: { show: false } }],
      series: [{ label: at.dataset.clock, value: (u, v) => v == null ? '' : hour(u, [v])[0] },
        { label: c.words[0], scale: 'y', stroke: css('conf'), width: 2, paths: steps, points: { show: false } },
        { label: c.words[1], scale: '%', stroke: css('accent'), width: 2, spanGaps: true, points: { size: 5 } },
        { label: c.words[2], scale: '%', stroke: css('warn'), width: 2, dash: [6, 4], spanGaps: true, points: { size: 5 } }],
      hooks: { draw: [u => {
        const x = u.valToPos(+scrub.value, 'x', true), g = u.ctx;
        g.save(); g.strokeStyle = css('text'); g.lineWidth = 2; g.beginPath(); g.moveTo(x, u.bbox.top); g.lineTo(x, u.bbox.top + u.bbox.height); g.stroke(); g.restore();
      }] },
    }, [c.minutes, c.rung, c.trust, c.outrage], at);
  };
  fetch(at.dataset.course).then(r => r.json()).then(c => {
    draw(c);
    document.addEventListener('theme', () => draw(c));
    addEventListener('resize', () => plot.setSize({ width: at.clientWidth, height: 260 }));
    move();
  });
})();
