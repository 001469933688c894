// Draws the processes of an order or a case and the way they took.
document.querySelectorAll('.card.process').forEach((card) => {
  const frame = card.querySelector('.picture');
  const text = card.querySelector('.picture-text');

  const names = (ids, registry) =>
    ids
      .map((id) => registry.get(id)?.businessObject?.name)
      .filter((name, place, all) => name && all.indexOf(name) === place);

  const listed = (all) => all.map((name) => `“${name}”`).join(', ');

  function inWords(process, registry) {
    const steps = process.visited.filter((id) => !/Gateway$/.test(registry.get(id)?.type ?? 'Gateway'));
    const passed = names(steps, registry);
    const waiting = names(process.waitingAt, registry);
    const now = waiting.length > 0 ? `Waiting at ${listed(waiting)}.` : 'The process has ended.';
    const stuck = process.stuck ? 'Stuck: somebody has to look at it. ' : '';
    return `${stuck}${now}${passed.length > 0 ? ` Passed: ${listed(passed)}.` : ''}`;
  }

  function mark(process, canvas, registry) {
    const add = (ids, marker) =>
      ids.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, marker));
    add(process.visited, 'taken');
    add(process.takenFlows, 'taken');
    add(process.waitingAt, process.stuck ? 'stuck' : 'waiting');
  }

  // as high as the drawing needs at this width, and room below for the mark of bpmn.io
  function fit(canvas) {
    frame.classList.remove('zoomed');
    const drawing = canvas.viewbox().inner;
    const width = frame.clientWidth;
    const height = (drawing.height / drawing.width) * width + 96;
    frame.style.height = `${Math.round(Math.min(Math.max(height, 260), window.innerHeight * 0.75))}px`;
    canvas.resized();
    const scale = Math.min((width - 32) / drawing.width, (frame.clientHeight - 88) / drawing.height, 1.1);
    canvas.viewbox({
      x: drawing.x - (width / scale - drawing.width) / 2,
      y: drawing.y - 24 / scale,
      width: width / scale,
      height: frame.clientHeight / scale,
    });
  }

  function steer(canvas) {
    const tools = card.querySelector('.picture-tools');
    tools.addEventListener('click', (event) => {
      const step = event.target.dataset.zoom;
      if (step === 'fit') {
        fit(canvas);
      } else if (step) {
        canvas.zoom(canvas.zoom() * (step === 'in' ? 1.25 : 0.8), 'auto');
        frame.classList.add('zoomed');
      }
    });
    // the viewer follows the mouse only; a finger moves an enlarged picture, else the page
    let last = null;
    frame.addEventListener('pointerdown', (event) => {
      last = event.pointerType === 'mouse' ? null : event;
    });
    frame.addEventListener('pointermove', (event) => {
      if (last !== null) {
        canvas.scroll({ dx: event.clientX - last.clientX, dy: event.clientY - last.clientY });
        last = event;
      }
    });
    ['pointerup', 'pointercancel'].forEach((end) =>
      frame.addEventListener(end, () => {
        last = null;
      }),
    );
    tools.hidden = false;
  }

  async function draw(process) {
    frame.hidden = false;
    const viewer = new window.BpmnJS({
      container: frame,
      // the wheel scrolls the page
      zoomScroll: { enabled: false },
      bpmnRenderer: { defaultStrokeColor: '#98a2b0', defaultLabelColor: '#4a5463', defaultFillColor: '#ffffff' },
    });
    await viewer.importXML(process.xml);
    const canvas = viewer.get('canvas');
    const registry = viewer.get('elementRegistry');
    mark(process, canvas, registry);
    fit(canvas);
    steer(canvas);
    text.textContent = inWords(process, registry);
    text.classList.toggle('bad', process.stuck);
    card.querySelector('.legend').hidden = false;
    card.querySelector('.legend-stuck').hidden = !process.stuck;
    card.querySelector('.legend-waiting').hidden = process.stuck || process.waitingAt.length === 0;
    card.dataset.drawn = 'true';
  }

  async function load() {
    const answer = await fetch(frame.dataset.process, { headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      throw new Error(`the server answered ${answer.status}`);
    }
    return answer.json();
  }

  load()
    .then((process) => {
      if (process.xml === '') {
        text.textContent = `This ${frame.dataset.subject} has no process.`;
        return undefined;
      }
      return draw(process);
    })
    .catch((problem) => {
      frame.hidden = true;
      text.textContent = `The process cannot be shown: ${problem.message}.`;
    });
});
