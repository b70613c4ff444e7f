//<![CDATA[
'use strict';
(function () {
  var STEP = 50;
  var body = document.body;
  body.classList.add('scripted');
  var table = document.querySelector('#claims table');
  if (!table) { return; }
  var list = table.tBodies[0];
  var rows = Array.prototype.slice.call(list.querySelectorAll('tr.claim'));
  var find = document.getElementById('find');
  var choices = Array.prototype.slice.call(document.querySelectorAll('[data-by]'));
  var more = document.getElementById('more');
  var shown = document.getElementById('shown');
  var limit = STEP;

  rows.forEach(function (row) {
    var template = document.getElementById('claim-' + row.dataset.number);
    row.words = (row.textContent + ' ' + row.dataset.codes + ' ' + template.content.textContent).toLowerCase();
  });

  function matches(row, words) {
    return words.every(function (word) { return row.words.indexOf(word) >= 0; })
      && choices.every(function (choice) {
        var wanted = choice.value;
        if (wanted === '*') { return true; }
        var has = row.dataset[choice.dataset.by];
        var several = choice.dataset.by === 'check' || choice.dataset.by === 'severity';
        return several ? has.split(' ').indexOf(wanted) >= 0 : has === wanted;
      });
  }

  function show() {
    var words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    var found = 0;
    rows.forEach(function (row) {
      var fits = matches(row, words);
      var visible = fits && found < limit;
      found += fits ? 1 : 0;
      row.hidden = !visible;
      if (!visible) { close(row); }
    });
    more.hidden = found <= limit;
    more.textContent = 'Show ' + Math.min(STEP, found - limit) + ' more';
    shown.textContent = found === 0 ? 'No claim fits.'
      : Math.min(found, limit) + ' of ' + found + (found < rows.length ? ' that fit, out of ' + rows.length : ' claims');
  }

  function isOpen(row) {
    return row.classList.contains('opened');
  }

  function open(row) {
    if (isOpen(row)) { return; }
    var behind = document.createElement('tr');
    var cell = document.createElement('td');
    behind.className = 'behind';
    cell.colSpan = row.cells.length;
    cell.appendChild(document.getElementById('claim-' + row.dataset.number).content.cloneNode(true));
    behind.appendChild(cell);
    row.after(behind);
    row.classList.add('opened');
    row.querySelector('.open').setAttribute('aria-expanded', 'true');
  }

  function close(row) {
    if (!isOpen(row)) { return; }
    row.nextElementSibling.remove();
    row.classList.remove('opened');
    row.querySelector('.open').setAttribute('aria-expanded', 'false');
  }

  list.addEventListener('click', function (event) {
    var row = event.target.closest('tr.claim');
    if (!row || window.getSelection().toString()) { return; }
    if (isOpen(row)) { close(row); } else { open(row); history.replaceState(null, '', '#claim-' + row.dataset.number); }
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-filter]');
    if (!button) { return; }
    choices.forEach(function (choice) {
      var wanted = choice.dataset.by === button.dataset.filter ? button.dataset.value : '*';
      choice.value = wanted;
      if (choice.value !== wanted) { choice.value = '*'; }
    });
    find.value = '';
    limit = STEP;
    show();
    document.getElementById('claims').scrollIntoView();
    find.focus({ preventScroll: true });
  });

  find.addEventListener('input', function () { limit = STEP; show(); });
  choices.forEach(function (choice) { choice.addEventListener('change', function () { limit = STEP; show(); }); });
  find.form.addEventListener('submit', function (event) { event.preventDefault(); });
  find.form.addEventListener('reset', function () { setTimeout(function () { limit = STEP; show(); }, 0); });
  more.addEventListener('click', function () { limit += STEP; show(); });

  document.addEventListener('keydown', function (event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); find.focus(); }
    if (event.key === 'Escape' && event.target === find) { find.value = ''; show(); }
  });

  function value(row, column) {
    var cell = row.cells[column];
    return cell.dataset.sort === undefined ? cell.textContent.trim().toLowerCase() : Number(cell.dataset.sort);
  }

  Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.textContent = head.textContent;
    head.textContent = '';
    head.appendChild(button);
    button.addEventListener('click', function () {
      var number = head.classList.contains('number');
      var now = head.getAttribute('aria-sort');
      var direction = now === 'descending' || (!now && !number) ? 'ascending' : 'descending';
      Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) { other.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', direction);
      rows.forEach(close);
      rows.sort(function (a, b) {
        var x = value(a, column);
        var y = value(b, column);
        var order = x < y ? -1 : x > y ? 1 : a.dataset.number - b.dataset.number;
        return direction === 'ascending' ? order : x === y ? order : -order;
      });
      rows.forEach(function (row) { list.appendChild(row); });
      show();
    });
  });

  function follow() {
    var named = /^#claim-(\d+)$/.exec(location.hash);
    var row = named && rows.filter(function (each) { return each.dataset.number === named[1]; })[0];
    if (row) {
      limit = Math.max(limit, rows.indexOf(row) + 1);
      show();
      open(row);
      row.scrollIntoView();
    }
  }

  show();
  follow();
  window.addEventListener('hashchange', follow);
}());
//]]>
