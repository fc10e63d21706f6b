//! Other WASMs, which boot.js loads: each shows a page in an element of ours.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = saqbolRoom, js_name = open, catch)]
    async fn load(wasm: &str, place: &str, fragment: &str) -> Result<(), JsValue>;

    /// Takes its page away.
    #[wasm_bindgen(js_namespace = saqbolRoom)]
    pub fn close();
}

/// Shows the page of a fragment in the element with this id; whether that could be loaded.
pub async fn open(wasm: &str, place: &str, fragment: &str) -> bool {
    load(wasm, place, fragment).await.is_ok()
}
