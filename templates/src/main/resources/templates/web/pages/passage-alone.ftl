<#import "parts.ftl" as parts>
<@parts.document citation.reference + " · " + practice.name assets>
</head>
<body class="alone">
<header><@parts.brand practice/></header>
<main>
<@parts.passage citation "h2"/>
<p><a href="/" class="back">${labels.toChat}</a></p>
</main>
</body>
</@parts.document>
