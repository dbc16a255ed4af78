Nous commençons une nouvelle conversation&nbsp;: je ne tiens plus compte de ce qui a été dit auparavant. Comment puis-je vous aider&nbsp;?
