//! The browser, one small file per facility. The only place that names `web_sys`, `js_sys` and `gloo`.
//!
//! Knows no type of the domain: strings and numbers in, strings and numbers out.

pub mod attempt;
pub mod clock;
pub mod device;
pub mod estimator;
pub mod fetch;
pub mod files;
pub mod keyboard;
pub mod locale;
pub mod location;
pub mod network;
pub mod page;
pub mod room;
pub mod storage;
pub mod worker;

/// The window. There always is one: the app does not run in workers.
fn window() -> web_sys::Window {
    web_sys::window().expect("the app runs in a window")
}

/// The document.
fn document() -> web_sys::Document {
    window().document().expect("a window has a document")
}
