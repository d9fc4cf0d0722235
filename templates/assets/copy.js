// 番地や引用をコピーする。ボタンはスクリプトが使えるときだけ現れる（site.css の .copy）。
(function () {
  'use strict';

  function select(source) {
    const range = document.createRange();
    range.selectNodeContents(source);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  document.querySelectorAll('[data-copies]').forEach(function (button) {
    const source = document.getElementById(button.dataset.copies);
    const status = button.parentElement.querySelector('[role="status"]');
    button.addEventListener('click', async function () {
      try {
        await navigator.clipboard.writeText(source.textContent);
        status.textContent = 'コピーしました。';
      } catch {
        select(source); // 許されないときは選ぶところまで行い、あとは読む人の手に任せる
        status.textContent = '選びました。コピーの操作をしてください。';
      }
    });
  });
}());
