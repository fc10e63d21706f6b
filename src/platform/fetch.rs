//! Files of this origin.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Why a file did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotFetched {
    /// No answer at all: offline, or the server is gone.
    Offline,
    /// An answer, but not the file: its HTTP status.
    Status(u16),
}

/// The text of a file beside the page.
pub async fn text(path: &str) -> Result<String, NotFetched> {
    let offline = |_| NotFetched::Offline;
    let response = JsFuture::from(super::window().fetch_with_str(path)).await.map_err(offline)?;
    let response: web_sys::Response = response.dyn_into().map_err(offline)?;
    if !response.ok() {
        return Err(NotFetched::Status(response.status()));
    }
    let body = JsFuture::from(response.text().map_err(offline)?).await.map_err(offline)?;
    body.as_string().ok_or(NotFetched::Offline)
}
