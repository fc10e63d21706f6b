//! Files that the user saves or chooses.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Offers a text as a file to save.
pub fn save(name: &str, text: &str) {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let kind = web_sys::BlobPropertyBag::new();
    kind.set_type("application/json");
    let Ok(blob) = web_sys::Blob::new_with_str_sequence_and_options(&parts, &kind) else { return };
    let Ok(url) = web_sys::Url::create_object_url_with_blob(&blob) else { return };
    let link = super::document()
        .create_element("a")
        .ok()
        .and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(link) = link {
        // Fail only for names that are no attribute names; these are.
        let _ = link.set_attribute("href", &url);
        let _ = link.set_attribute("download", name);
        link.click();
    }
    // The browser has taken hold of the file by the time that the click is over.
    let _ = web_sys::Url::revoke_object_url(&url);
}

/// The text of the file that was chosen in a field, if it has at most so many bytes: `Err(true)` for a larger one,
/// `Err(false)` for none, or one that cannot be read.
pub async fn chosen(field: &str, most: usize) -> Result<String, bool> {
    let field = super::document()
        .get_element_by_id(field)
        .and_then(|it| it.dyn_into::<web_sys::HtmlInputElement>().ok());
    let file = field.and_then(|field| field.files()).and_then(|files| files.get(0)).ok_or(false)?;
    #[expect(clippy::cast_precision_loss, reason = "a limit of some megabytes")]
    if file.size() > most as f64 {
        return Err(true);
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| false)?;
    text.as_string().ok_or(false)
}
