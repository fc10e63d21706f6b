//! The studio as a WASM of its own, see `ui::studio`. The app loads it into a place of its page; `public/boot.js` is
//! between the two.

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    console_error_panic_hook::set_once();
}

/// Shows the page of a fragment in the element with this id.
#[wasm_bindgen]
pub fn open(place: &str, fragment: &str) {
    saqbol::ui::studio::open(place, fragment);
}

/// Takes the page away.
#[wasm_bindgen]
pub fn close() {
    saqbol::ui::apart::close();
}
