//! How long the folds over the log take as WASM in a browser: `cargo xtask bench` prints it. Nothing is asserted of a time.

#![cfg(target_arch = "wasm32")]

#[path = "mod.rs"]
mod folds;

use folds::{ATTEMPTS, attempts, bank, fold, index};
use saqbol::domain::log::Log;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn everything_is_folded() {
    let (index, bank) = (index(), bank());
    let log: Log = attempts().into_iter().collect();
    let mut times: Vec<f64> = (0..7)
        .map(|_| {
            let start = js_sys::Date::now();
            assert!(fold(&log, index, &bank) > 0);
            js_sys::Date::now() - start
        })
        .collect();
    times.sort_by(f64::total_cmp);
    console_log!("everything folded from {ATTEMPTS} attempts: {} ms (median of {})", times[3], times.len());
}
