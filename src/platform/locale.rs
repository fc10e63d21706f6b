//! The browser's languages, and its way of writing dates.

use wasm_bindgen::JsCast;

/// The user's languages as BCP 47 tags, most wanted first.
pub fn languages() -> Vec<String> {
    super::window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// A moment as a date with month and day in the given language.
pub fn date(lang: &str, at: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds are far below 2^53")]
    let date = js_sys::Date::new(&(at as f64).into());
    let text: js_sys::JsString = date.to_locale_date_string(lang, &js_sys::Object::new().unchecked_into());
    text.into()
}
