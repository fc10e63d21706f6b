//! The document: title, attributes of the root, focus, scrolling.

use wasm_bindgen::JsCast;

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    super::document().set_title(title);
}

/// Sets an attribute of the root element.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = super::document().document_element() {
        // Fails only for a name that is no attribute name; ours are literals.
        let _ = root.set_attribute(name, value);
    }
}

/// The content of `<meta name="…">`.
pub fn meta(name: &str) -> Option<String> {
    let found = super::document().query_selector(&["meta[name=", name, "]"].concat()).ok().flatten()?;
    found.get_attribute("content")
}

/// The element that the app is mounted to.
pub fn mount_point() -> Option<web_sys::HtmlElement> {
    super::document().get_element_by_id("app")?.dyn_into().ok()
}

/// Takes the static shell away, once the app shows itself.
pub fn remove_shell() {
    if let Some(shell) = super::document().get_element_by_id("shell") {
        shell.remove();
    }
}

/// Scrolls to the top.
pub fn scroll_to_top() {
    super::window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Focuses an element by id, after the present change is on the page.
pub fn focus(id: impl Into<String>) {
    let id = id.into();
    wasm_bindgen_futures::spawn_local(async move {
        gloo_timers::future::TimeoutFuture::new(0).await;
        focus_now(&id);
    });
}

/// The id of the focused element.
pub fn focused() -> Option<String> {
    super::document().active_element().map(|element| element.id()).filter(|id| !id.is_empty())
}

/// Focuses an element by id, at once.
pub fn focus_now(id: &str) {
    let found =
        super::document().get_element_by_id(id).and_then(|el| el.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = found {
        // An element that cannot be focused is left alone.
        let _ = element.focus();
    }
}

/// Opens or closes a `<dialog>` by id; an open one holds the focus.
pub fn set_dialog(id: &str, open: bool) {
    let found = super::document().get_element_by_id(id);
    let Some(dialog) = found.and_then(|el| el.dyn_into::<web_sys::HtmlDialogElement>().ok()) else { return };
    if !open {
        dialog.close();
    } else if !dialog.open() {
        // Throws only for a dialog that is open already.
        let _ = dialog.show_modal();
    }
}
