//! The estimator of pass phrases as a WASM of its own. `public/strength_loader.js` runs it in a worker, so that its
//! 600 KB are loaded only where a phrase is built, and a slow estimate never holds up what is being typed. It keeps
//! nothing. `src/platform/estimator.rs` is the other end.

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// The estimate of the first line of a text, as one number. In the lines below it is what is known of the person.
#[wasm_bindgen]
pub fn estimate(asked: &str) -> u32 {
    let mut lines = asked.split('\n');
    let phrase = lines.next().unwrap_or_default();
    let own: Vec<&str> = lines.collect();
    saqbol::strength::estimate(phrase, &own).packed()
}
