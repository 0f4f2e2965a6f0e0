// Sends a file straight to storage by a link that can create this one file, and shows how far it is. Without this script, and
// where storage cannot be reached from here, the form itself sends the file to the service.
(() => {
  'use strict';
  const form = document.getElementById('upload');
  const progress = document.getElementById('progress');
  const bar = document.getElementById('progress-bar');
  const progressText = document.getElementById('progress-text');
  const problems = document.getElementById('problems');
  const title = document.title.replace(/^Error: /, '');
  const longestName = 200;
  const mostNames = 100;
  const taken = [403, 409, 412];

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const clear = () => {
    problems.replaceChildren();
    document.title = title;
    for (const name of ['kind', 'file']) {
      document.getElementById(`${name}-group`).classList.remove('govuk-form-group--error');
      document.getElementById(`${name}-error`)?.remove();
    }
    form.file.classList.remove('govuk-file-upload--error');
    form.file.setAttribute('aria-describedby', 'file-hint');
    form.querySelector('fieldset').removeAttribute('aria-describedby');
  };

  const show = (found) => {
    const list = element('ul', 'govuk-list govuk-error-summary__list');
    for (const [name, text] of found) {
      const link = element('a', '', text);
      link.href = `#${name}`;
      list.append(element('li', ''));
      list.lastChild.append(link);
      const message = element('p', 'govuk-error-message');
      message.id = `${name}-error`;
      message.append(element('span', 'govuk-visually-hidden', 'Error:'), ` ${text}`);
      document.getElementById(`${name}-group`).classList.add('govuk-form-group--error');
      if (name === 'file') {
        form.file.before(message);
        form.file.classList.add('govuk-file-upload--error');
        form.file.setAttribute('aria-describedby', 'file-hint file-error');
      } else {
        form.querySelector('.govuk-radios').before(message);
        form.querySelector('fieldset').setAttribute('aria-describedby', 'kind-error');
      }
    }
    const summary = element('div', 'govuk-error-summary');
    const alert = element('div', '');
    alert.setAttribute('role', 'alert');
    const body = element('div', 'govuk-error-summary__body');
    body.append(list);
    alert.append(element('h2', 'govuk-error-summary__title', 'There is a problem'), body);
    summary.append(alert);
    summary.tabIndex = -1;
    problems.replaceChildren(summary);
    document.title = `Error: ${title}`;
    summary.focus();
  };

  const wrong = (kind, file) => {
    const found = [];
    if (!kind) found.push(['kind', 'Select what the file is']);
    const isFeedback = kind === 'feedback';
    const most = Number(isFeedback ? form.dataset.mostFeedback : form.dataset.most);
    if (!file) found.push(['file', 'Select a file']);
    else if (file.size === 0) found.push(['file', 'The selected file is empty']);
    else if (file.size > most) found.push(['file', `The selected file must be ${isFeedback ? form.dataset.mostFeedbackText : form.dataset.mostText} or smaller`]);
    else if (file.name.length > longestName) found.push(['file', `The name of the selected file must be ${longestName} characters or fewer, without control characters`]);
    return found;
  };

  const numbered = (name, number) => {
    if (number === 1) return name;
    const dot = name.lastIndexOf('.');
    const ending = ` (${number})${dot < 0 ? '' : name.slice(dot)}`;
    return (dot < 0 ? name : name.slice(0, dot)).slice(0, longestName - ending.length) + ending;
  };

  const put = (link, file) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(link.method, link.url);
    for (const [name, value] of Object.entries(link.headers)) request.setRequestHeader(name, value);
    let told = 0;
    request.upload.addEventListener('progress', (event) => {
      const part = event.lengthComputable ? Math.floor(100 * event.loaded / event.total) : 0;
      bar.value = part;
      // In steps of a quarter: it is read out.
      if (part >= told + 25 && part < 100) {
        told = part - part % 25;
        progressText.textContent = `Sending the file: ${told}%`;
      }
    });
    request.addEventListener('load', () => resolve(request.status));
    request.addEventListener('error', () => reject(new Error('Storage cannot be reached.')));
    request.send(file);
  });

  // Gives the name under which the file was written.
  const send = async (kind, file) => {
    for (let number = 1; number <= mostNames; number++) {
      const fileName = numbered(file.name, number);
      const answer = await fetch(form.dataset.links, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ kind, fileName }),
      });
      if (answer.status === 409) continue;
      if (!answer.ok) throw new Error(`There is no link: ${answer.status}`);
      const status = await put(await answer.json(), file);
      if (status === 201) return fileName;
      if (!taken.includes(status)) throw new Error(`The file was not written: ${status}`);
    }
    throw new Error('Every name is taken.');
  };

  const setBusy = (busy) => {
    form.hidden = busy;
    progress.hidden = !busy;
    progressText.textContent = 'Sending the file';
    bar.value = 0;
  };

  // A browser may show the page again as it was left.
  window.addEventListener('pageshow', () => setBusy(false));

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clear();
    const kind = form.querySelector('input[name=kind]:checked')?.value;
    const file = form.file.files[0];
    const found = wrong(kind, file);
    if (found.length > 0) {
      show(found);
      return;
    }
    setBusy(true);
    try {
      const fileName = await send(kind, file);
      progressText.textContent = 'The file is sent';
      location.assign(`${form.dataset.waiting}?${new URLSearchParams({ kind, file: fileName })}`);
    } catch {
      if (file.size <= Number(form.dataset.most)) {
        form.submit();
        return;
      }
      setBusy(false);
      show([['file', 'The file could not be sent. Check your connection and send it again']]);
    }
  });
})();
