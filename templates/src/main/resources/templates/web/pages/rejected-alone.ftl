<#import "parts.ftl" as parts>
<@parts.document practice.name assets>
</head>
<body class="alone">
<header><@parts.brand practice/></header>
<main>
<@parts.problem fault practice/>
<p><a href="/" class="back">${labels.toChat}</a></p>
</main>
</body>
</@parts.document>
