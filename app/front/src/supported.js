// First thing in the body: says that scripts run, so that what needs them may show.
document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');
