// force-graph adds two style elements when it is loaded, which the policy of this site refuses, with a complaint in the
// console. Until it is loaded what it makes instead is an element that means nothing; its rules are in explore.css.
"use strict";
(() => {
  const make = document.createElement;
  document.createElement = function (name, ...rest) {
    return make.call(this, String(name).toLowerCase() === "style" ? "template" : name, ...rest);
  };
  addEventListener("DOMContentLoaded", () => { document.createElement = make; }, { once: true });
})();
