// Draws each chart from the numbers of the table below it.
document.querySelectorAll('figure.chart').forEach((figure) => {
  const { shape, digits, currency } = figure.dataset;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const whole = 10 ** Number(digits);
  const words = new Intl.NumberFormat(
    navigator.language,
    currency ? { style: 'currency', currency, maximumFractionDigits: Number(digits) } : { maximumFractionDigits: 0 },
  );
  const rows = [...figure.querySelectorAll('tbody tr')];
  const heads = [...figure.querySelectorAll('thead th[data-tone]')];
  const lying = shape === 'lying';
  const stacked = lying || shape === 'stacked';
  if (lying) {
    figure.querySelector('.drawing').style.height = `${rows.length * 40 + 90}px`;
  }
  const number = { beginAtZero: true, stacked, grid: { color: colour('line') } };
  const name = { stacked, grid: { display: false } };

  number.ticks = {
    color: colour('ink-2'),
    maxTicksLimit: 6,
    precision: currency ? undefined : 0,
    callback: (value) => words.format(value),
  };
  name.ticks = { color: colour('ink-2') };

  new window.Chart(figure.querySelector('canvas'), {
    type: 'bar',
    data: {
      labels: rows.map((row) => {
        const label = row.querySelector('th').textContent;
        return lying ? label.split(/(?<=,) /) : label;
      }),
      datasets: heads.map((head, place) => ({
        label: head.textContent,
        data: rows.map((row) => Number(row.querySelectorAll('td')[place].dataset.value) / whole),
        backgroundColor: colour(head.dataset.tone),
        maxBarThickness: 36,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: lying ? 'y' : 'x',
      scales: lying ? { x: number, y: name } : { x: name, y: number },
      plugins: {
        legend: { display: heads.length > 1, position: 'bottom', labels: { color: colour('ink'), boxWidth: 12 } },
        tooltip: {
          callbacks: {
            label: (point) => `${point.dataset.label}: ${words.format(lying ? point.parsed.x : point.parsed.y)}`,
          },
        },
      },
    },
  });
  figure.dataset.drawn = 'true';
});
