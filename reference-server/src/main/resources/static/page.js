// All contracts of this server; the documented values stand in every field that can be tried.
fetch('/contracts')
  .then((response) => response.json())
  .then((apis) => {
    window.ui = SwaggerUIBundle({
      dom_id: '#page',
      urls: apis.map((api) => ({ name: api, url: '/contracts/' + api })),
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
      layout: 'StandaloneLayout',
      tryItOutEnabled: true,
      docExpansion: 'full',
      defaultModelsExpandDepth: 0,
      // Nothing leaves this server: no validator, no credentials kept.
      validatorUrl: null,
      persistAuthorization: false,
    });
  });
