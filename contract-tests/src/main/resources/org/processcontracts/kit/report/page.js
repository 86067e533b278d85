'use strict';
const form = document.querySelector('form');
const cases = [...document.querySelectorAll('details.case')];
const shown = document.querySelector('output');
const facets = ['target', 'api', 'group', 'outcome', 'row'];

function fits(it) {
  const {api, group, outcome, row, target} = form;
  const ended = it.dataset.outcomes.split(',');
  const some = target.value ? [ended[target.value]] : ended;
  return (!api.value || api.value === it.dataset.api)
    && (!group.value || group.value === it.dataset.group)
    && (!row.value || it.dataset.rows.split(' ').includes(row.value))
    && (outcome.value ? some.includes(outcome.value) : some.some(Boolean));
}

function filter() {
  const words = form.text.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const it of cases) {
    const fit = fits(it);
    const text = fit && words.length ? it.textContent.toLowerCase() : '';
    it.hidden = !fit || !words.every(word => text.includes(word));
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

/* Where a link in the page leads to may be closed, or a case that is filtered out. */
function reveal() {
  const aim = document.getElementById(location.hash.slice(1));
  for (let it = aim; it; it = it.parentElement) {
    if (it.localName === 'details') {
      it.hidden = false;
      it.open = true;
    }
  }
  aim?.scrollIntoView({block: aim.localName === 'details' ? 'start' : 'center'});
}

/* The way back leads to where the link stands, though what it opened has moved that. */
function leave(link) {
  history.replaceState(null, '', '#' + link.closest('[id]').id);
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
form.row.parentElement.hidden = form.row.length < 2;
form.addEventListener('input', filter);
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('reset', () => setTimeout(filter));
document.addEventListener('click', event => {
  const button = event.target.closest('button');
  const link = event.target.closest('a');
  if (button && button.dataset.api !== undefined) {
    choose(button.dataset);
  } else if (button && button.className === 'copy') {
    copy(button);
  } else if (link) {
    leave(link);
  }
});
addEventListener('hashchange', reveal);
if (document.querySelector('summary > .broken')) {
  form.outcome.value = 'broken';
}
filter();
reveal();
