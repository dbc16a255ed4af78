<b>${id}</b>
<code>${payload}</code>
