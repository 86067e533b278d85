'use strict';
const form = document.querySelector('form');
const cases = [...document.querySelectorAll('details.case')];
const shown = document.querySelector('output');
const facets = ['target', 'api', 'group', 'outcome'];

function filter() {
  const words = form.text.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const it of cases) {
    const fits = facets.every(facet => !form[facet].value || form[facet].value === it.dataset[facet]);
    const text = fits && words.length ? it.textContent.toLowerCase() : '';
    it.hidden = !fits || !words.every(word => text.includes(word));
    count += it.hidden ? 0 : 1;
  }
  shown.textContent = `${count} of ${cases.length} cases are shown.`;
}

function choose(values) {
  facets.forEach(facet => { form[facet].value = values[facet] || ''; });
  form.text.value = '';
  filter();
  form.scrollIntoView();
}

async function copy(button) {
  const line = button.previousElementSibling;
  try {
    await navigator.clipboard.writeText(line.textContent);
    button.textContent = 'Copied';
  } catch (refused) {
    getSelection().selectAllChildren(line);
    button.textContent = 'Selected';
  }
}

form.hidden = false;
form.target.parentElement.hidden = form.target.length < 3;
form.addEventListener('input', filter);
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('reset', () => setTimeout(filter));
document.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (button && button.dataset.api !== undefined) {
    choose(button.dataset);
  } else if (button && button.className === 'copy') {
    copy(button);
  }
});
if (cases.some(it => it.dataset.outcome === 'broken')) {
  form.outcome.value = 'broken';
}
filter();
