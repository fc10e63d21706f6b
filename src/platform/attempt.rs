//! Work that may be given up in the middle, by an exception of JavaScript.
//!
//! With errors as results, what serde writes for every field of every type keeps ready what to take down again if
//! the next field does not fit: 7 KB of the first visit, for files that the build wrote and a checksum names. What was
//! begun is lost with the exception: a little memory, once, before the page says that the file is damaged.

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Does the work; whether it came to its end. It must not borrow what others use: a borrow would stay.
pub fn attempt(work: impl FnOnce() + 'static) -> bool {
    attempted(Box::new(work))
}

#[inline(never)]
fn attempted(work: Box<dyn FnOnce()>) -> bool {
    let work = Closure::once(work);
    work.as_ref().unchecked_ref::<Function>().call0(&JsValue::NULL).is_ok()
}

/// Gives up the work of [`attempt`].
#[cold]
#[inline(never)]
pub fn give_up() -> ! {
    wasm_bindgen::throw_val(JsValue::NULL)
}
