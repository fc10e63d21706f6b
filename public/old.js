// Only browsers without modules run this; they could not even parse boot.js.
document.addEventListener("DOMContentLoaded", function () {
  document.getElementById("shell-failed").removeAttribute("hidden");
  document.getElementById("shell-reload").onclick = function () {
    location.reload();
  };
});
