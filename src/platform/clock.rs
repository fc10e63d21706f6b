//! Time and randomness: what the core takes as arguments.

use js_sys::Date;

const DAY_MS: i64 = 86_400_000;

/// Milliseconds since 1970.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole milliseconds, far below 2^53"
)]
pub fn now() -> u64 {
    Date::now() as u64
}

/// Calls `then` every second for as long as it says so: it ends by itself when what it changes has gone.
pub fn every_second(mut then: Box<dyn FnMut() -> bool>) {
    wasm_bindgen_futures::spawn_local(async move {
        loop {
            gloo_timers::future::TimeoutFuture::new(1000).await;
            if !then() {
                break;
            }
        }
    });
}

/// The number of a moment's local day; Monday is divisible by seven.
pub fn day_of(at: u64) -> i64 {
    let at_js = i64::try_from(at).unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "milliseconds are far below 2^53")]
    let date = Date::new(&(at_js as f64).into());
    #[expect(clippy::cast_possible_truncation, reason = "minutes of a time zone")]
    let offset_ms = date.get_timezone_offset() as i64 * 60_000;
    // 1970-01-01 was a Thursday, day 3 of a week that begins on Monday.
    (at_js - offset_ms).div_euclid(DAY_MS) + 3
}

/// Today in figures that sort: `2026-11-25`.
pub fn today() -> String {
    let now = String::from(Date::new_0().to_iso_string());
    now.split('T').next().unwrap_or_default().to_owned()
}

/// A moment's date as the language writes it, in figures: `25.11.2026`.
pub fn date(at: u64, lang: &str) -> String {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds are far below 2^53")]
    let date = Date::new(&(at as f64).into());
    date.to_locale_date_string(written(lang), &wasm_bindgen::JsValue::UNDEFINED).into()
}

/// Chromium does not know how Kazakh writes dates and numbers: as Russian does.
fn written(lang: &str) -> &str {
    if lang == "kk" { "ru" } else { lang }
}

/// A moment's local time of day: `09:05`.
pub fn time(at: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds are far below 2^53")]
    let date = Date::new(&(at as f64).into());
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [two(date.get_hours()), two(date.get_minutes())].join(":")
}

/// A number with one decimal, as the language writes it.
pub fn number(value: f64, lang: &str) -> String {
    let rounded = js_sys::Number::from((value * 10.0).round() / 10.0);
    rounded.to_locale_string(written(lang)).into()
}

/// A random number, for seeds.
pub fn random() -> u32 {
    let mut bytes = [0; 4];
    let filled = super::window()
        .crypto()
        .is_ok_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    #[expect(clippy::cast_possible_truncation, reason = "any 32 bits will do")]
    if filled { u32::from_le_bytes(bytes) } else { now() as u32 }
}
